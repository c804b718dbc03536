// How things stand, for a terminal.
import { titleLook } from "../../model/look.ts";
import type {
  Signed,
  Status,
  StatusSubject,
  Waiting,
} from "../../model/status.ts";
import { cleanTexts } from "../clean-text.ts";
import { countNoun, toSentence } from "../describe-verdict.ts";
import { describeDay, describeTime } from "../describe-time.ts";
import { groupBy } from "../group-checkpoints.ts";
import type { Paint } from "../paint.ts";
import { drawTable } from "./draw-table.ts";
import { hangText } from "./wrap-text.ts";

interface StatusView {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every sign-off, or how many of each person. */
  readonly detail: "each" | "people";
}

/** What waits, what lapses, who signed what. Ends with a line end. */
export function renderStatus(status: Status, view: StatusView): string {
  const clean = cleanTexts(status);
  return [
    ...drawHead(clean, view),
    "",
    ...drawWaits(clean, view),
    "",
    ...drawLapses(clean, view),
    "",
    ...drawSigned(clean, view),
    "",
  ].join("\n");
}

function drawHead(
  { target, run, articles, unread }: Status,
  { paint, width }: StatusView,
): string[] {
  const looked =
    run === undefined
      ? "No run on this computer counts: screens that a browser looks at are not looked at yet. Run: npx presscheck verify"
      : `Screens as they were seen by ${describeTime(run.endedAt)} (run ${run.id}); files as they are now.`;
  return [
    paint.bold(
      `${countNoun(articles, "article")} under press check${target === "practice" ? " (practice)" : ""}`,
    ),
    ...hangText(looked, { lead: "", width, paintText: paint.dim }),
    ...unread.flatMap((file) =>
      hangText(`${file} cannot be read. See: npx presscheck lint ${file}`, {
        lead: "Not counted  ",
        width,
        paintLead: paint.red,
      }),
    ),
  ];
}

function drawWaits({ waits }: Status, { paint, width }: StatusView): string[] {
  if (waits.length === 0) return [paint.green("Nothing waits for a decision.")];
  // Five devices behind one cause are one thing to do.
  const groups = groupBy(waits, ({ article, about, because }) =>
    JSON.stringify([article, nameSubject(about), because]),
  );
  return [
    paint.bold(
      `${countNoun(waits.length, "look or wording", "looks and wordings")} waiting`,
    ),
    ...drawTable(
      [
        { title: "Article", share: 3, paint: paint.dim },
        { title: "What", share: 4 },
        { title: "Why", share: 5, paint: paint.yellow },
      ],
      groups.map((group, index) => [
        group[0].article === groups[index - 1]?.[0].article
          ? ""
          : group[0].article,
        nameGroup(group),
        toSentence(group[0].because),
      ]),
      paint,
      width,
    ),
    ...hangText(
      "What to do about each: npx presscheck gate, or --format json",
      { lead: "", width, paintText: paint.dim },
    ),
  ];
}

function drawLapses(
  { lapses, withinDays, at }: Status,
  { paint, width }: StatusView,
): string[] {
  const span = `the next ${countNoun(withinDays, "day")}`;
  if (lapses.length === 0) return [`Nothing lapses in ${span}.`];
  return [
    paint.bold(
      `${lapses.length} ${lapses.length === 1 ? "lapses" : "lapse"} in ${span}`,
    ),
    ...drawTable(
      [
        { title: "When", share: 2, paint: paint.yellow },
        { title: "Article", share: 3, paint: paint.dim },
        { title: "What", share: 4 },
        { title: "Signed by", share: 2 },
      ],
      lapses.map(({ until, article, about, by }) => [
        `${describeDay(until)}, ${sayDistance(at, until)}`,
        article,
        sayWhole(about),
        by ?? "",
      ]),
      paint,
      width,
    ),
  ];
}

function sayDistance(from: string, until: string): string {
  const days = Math.floor((Date.parse(until) - Date.parse(from)) / 86_400_000);
  return days === 0 ? "within a day" : `in ${countNoun(days, "day")}`;
}

function drawSigned(status: Status, view: StatusView): string[] {
  const { paint, width, detail } = view;
  const { signed } = status;
  if (signed.length === 0) return ["Nobody has signed anything off."];
  if (detail === "each")
    return [
      paint.bold(countNoun(signed.length, "decision")),
      ...drawTable(
        [
          { title: "What", share: 5 },
          { title: "Signed by", share: 2 },
          { title: "On", share: 2, paint: paint.dim },
          { title: "Why", share: 4 },
        ],
        signed.map(({ about, by, at, why, verdict, until }) => [
          sayWhole(about),
          by,
          `${describeDay(at)}${until === undefined ? "" : ` until ${describeDay(until)}`}`,
          verdict === "rejected" ? `Rejected: ${why}` : why,
        ]),
        paint,
        width,
      ),
    ];
  const people = groupBy(signed, ({ by }) => by).toSorted(
    (a, b) => b.length - a.length,
  );
  const count = (group: readonly Signed[], kind: StatusSubject["kind"]) =>
    String(group.filter(({ about }) => about.kind === kind).length);
  return [
    paint.bold(
      `${countNoun(signed.length, "decision")} by ${countNoun(people.length, "person", "people")}`,
    ),
    ...drawTable(
      [
        { title: "Signed by", share: 3 },
        { title: "Screens", share: 1 },
        { title: "Wordings", share: 1 },
        { title: "Waivers", share: 1 },
        { title: "Last on", share: 2, paint: paint.dim },
      ],
      people.map((group) => [
        group[0].by,
        count(group, "screen"),
        count(group, "wording"),
        count(group, "waiver"),
        describeDay(
          group.map(({ at }) => at).reduce((a, b) => (a > b ? a : b)),
        ),
      ]),
      paint,
      width,
    ),
  ];
}

function nameSubject(about: StatusSubject): string {
  switch (about.kind) {
    case "screen":
      return `${about.screenTitle}\n${about.section}`;
    case "wording":
      return `“${about.statement}”`;
    case "waiver":
      return `the waiver for ${about.rule}`;
    case "page":
      return `what a person saw on “${about.title}”`;
  }
}

function nameGroup(group: readonly [Waiting, ...Waiting[]]): string {
  const [{ about }] = group;
  if (about.kind !== "screen") return nameSubject(about);
  const on = group.flatMap((one) =>
    one.about.kind === "screen" ? [titleLook(one.about)] : [],
  );
  return `${about.screenTitle} (${on.join(", ")}), for “${about.section}”`;
}

function sayWhole(about: StatusSubject): string {
  return about.kind === "screen"
    ? `${about.screenTitle} (${titleLook(about)})`
    : nameSubject(about);
}
