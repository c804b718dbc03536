// What a report has for deciding from it: the queue as data, and the review page in one script.
import type { Queue } from "../../model/review-wire.ts";
import type { Run } from "../../model/run.ts";

/** The review page as it was compiled for a file. */
export interface DecidePage {
  readonly script: string;
  readonly style: string;
}

export interface DecidePart extends DecidePage {
  /** JSON in which nothing can end the element that holds it. */
  readonly queue: string;
  /** How many items can be decided about. */
  readonly open: number;
}

type FileQueue = Pick<Queue, "target" | "items" | "unread" | "run">;

/** Undefined where nothing of the run can be decided about. */
export function writeDecidePart(
  { facts, queue }: Run,
  { script, style }: DecidePage,
): DecidePart | undefined {
  const open = (queue?.items ?? []).filter(({ shown }) => shown !== undefined);
  if (queue === undefined || open.length === 0) return undefined;
  // Such a script would end in the middle; it is ours, so this is a fault and no input.
  if (/<\/script|<!--/i.test(script))
    throw new Error("the page's script cannot stand in a page");
  const whole: FileQueue = {
    target: facts.target,
    run: { id: facts.id, endedAt: facts.endedAt },
    ...queue,
  };
  return {
    script,
    style: style + fileStyles,
    queue: JSON.stringify(whole).replaceAll("<", "\\u003c"),
    open: open.length,
  };
}

/** What the page has in a file and nowhere else. */
const fileStyles = `
body.practice::before { content: none; }
.bar { gap: .35rem .7rem; }
@media (max-width: 90rem) { .bar progress { display: none; } }
.save:not(:disabled) { background: var(--link); border-color: var(--link); color: var(--sheet); }
.save:hover:not(:disabled) { color: var(--sheet); border-color: var(--ink); }
.export { width: min(44rem, 100vw - 2rem); max-width: none; }
.export form { display: grid; gap: .45rem; margin-top: .8rem; justify-items: start; }
.export label { font-weight: 600; font-size: .875rem; }
.export input { max-width: 22rem; }
.export .after:not(:empty) { padding: .6rem .8rem; background: var(--good-ground); border-radius: 6px; display: grid; gap: .3rem; }
.export .decisions { width: 100%; border-top: 1px solid var(--line); margin: .4rem 0; }
.export .decisions li { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center; justify-content: space-between; padding: .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.export .decisions span { flex: 1 1 18rem; }
.export .decisions span::first-letter { text-transform: uppercase; }
.export .decisions q { flex: 1 0 100%; order: 1; color: var(--muted); font-size: .875rem; }
`;
