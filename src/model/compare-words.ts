import { alignSequences } from "./align-sequences.ts";

/** Words that stand together: all in both texts, or all in one only. */
export interface WordRun {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Before and after of a sentence, word by word; white space counts as one space. */
export function compareWords(
  before: string,
  after: string,
): { readonly before: readonly WordRun[]; readonly after: readonly WordRun[] } {
  const was = before.split(/\s+/);
  const is = after.split(/\s+/);
  const { gaps } = alignSequences(was, is);
  return {
    before: gather(was, new Set(gaps.flatMap((gap) => gap.before))),
    after: gather(is, new Set(gaps.flatMap((gap) => gap.after))),
  };
}

function gather(
  words: readonly string[],
  changed: ReadonlySet<number>,
): WordRun[] {
  const runs: WordRun[] = [];
  words.forEach((word, index) => {
    const isChanged = changed.has(index);
    const last = runs.at(-1);
    if (last?.isChanged === isChanged)
      runs[runs.length - 1] = { text: `${last.text} ${word}`, isChanged };
    else runs.push({ text: word, isChanged });
  });
  return runs;
}
