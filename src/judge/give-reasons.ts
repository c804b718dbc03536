// Why an article is held, in an editor's words and in the order of what to do first.
import type { Article } from "../model/article.ts";
import type { Capture, CapturePlan } from "../model/capture.ts";
import { deviceTitles } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { CheckpointVerdict, Reason } from "../model/verdict.ts";

export function reasonOfFinding(finding: Finding): Reason[] {
  if (finding.severity !== "error") return [];
  const line =
    finding.place === undefined ? "" : `, line ${finding.place.start.line}`;
  return [
    {
      subject: "finding",
      text: `${finding.title.replace(/[.]$/, "")} (${finding.file}${line})`,
      todo:
        finding.todo ??
        (finding.paste === undefined
          ? "See the finding."
          : "Paste the text the finding offers."),
    },
  ];
}

/** One reason per screen and cause, naming the devices: five devices behind one wall are one thing to do. */
export function reasonsOfCheckpoints(
  verdicts: readonly CheckpointVerdict[],
): Reason[] {
  const groups = new Map<string, CheckpointVerdict[]>();
  for (const verdict of verdicts.filter(
    ({ status }) => status !== "verified",
  )) {
    const key = `${verdict.screen}\n${verdict.variant ?? ""}\n${verdict.status}\n${verdict.because}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const on = [
      ...group.map(({ device }) => deviceTitles[device]),
      ...(first.variant === undefined ? [] : [`variant “${first.variant}”`]),
    ].join(", ");
    return [
      {
        subject: "checkpoint",
        text: `${first.screenTitle} (${on}): ${first.because}`,
        todo: nameDevices(first.todo, group),
      },
    ];
  });
}

// One command signs off the whole group, where it can: a phone's pictures are handed in one by one.
function nameDevices(
  todo: string,
  group: readonly CheckpointVerdict[],
): string {
  const [first] = group;
  if (first === undefined || !todo.includes("presscheck accept")) return todo;
  const devices = group.map(({ device }) => device).join(" ");
  return todo.replace(`--on ${first.device}`, `--on ${devices}`);
}

// Nothing empty is ever green: an article that asks for nothing was not checked.
export function reasonOfNothing({ frontmatter }: Article): Reason[] {
  const { claims, links, checkpoints } = frontmatter;
  if (claims.length + links.length + checkpoints.length > 0) return [];
  return [
    {
      subject: "plan",
      text: "The article names no claim, no official page and no screen, so nothing of it was checked",
      todo: "Name them in its frontmatter, or set status: draft.",
    },
  ];
}

interface LooksTaken {
  readonly plan: CapturePlan;
  readonly captures: readonly Capture[];
}

// Invariant: a plan with an item unaccounted for never passes.
export function reasonOfUnaccounted({ plan, captures }: LooksTaken): Reason[] {
  const taken = new Set(captures.map(({ id }) => id));
  const missing = plan.items.filter(({ id }) => !taken.has(id));
  if (missing.length === 0 && captures.length === plan.items.length) return [];
  const text = `${missing.length} of ${plan.items.length} planned looks are not accounted for`;
  return [{ subject: "plan", text, todo: "Run: npm run verify" }];
}
