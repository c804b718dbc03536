import type { ChangedSource } from "../../model/changed-source.ts";
import {
  adviseOnChangedSource,
  describeChangedSource,
} from "../describe-changed-source.ts";
import type { Paint } from "../paint.ts";
import { drawWordChanges } from "./draw-word-changes.ts";
import { hangText } from "./wrap-text.ts";

/** Official words that are gone, before and after, with the claims and sentences that rest on them. */
export function drawChangedSource(
  source: ChangedSource,
  paint: Paint,
  width: number,
): string[] {
  return [
    ...hangText(describeChangedSource(source), {
      lead: "",
      width,
      paintText: paint.bold,
    }),
    `  ${paint.cyan(source.url)}`,
    ...drawWords(source, paint, width),
    "",
    ...source.claims.flatMap(({ id, statement }) =>
      hangText(`${id}: ${statement}`, { lead: "  - ", width }),
    ),
    ...source.sentences.flatMap(({ file, line, text }) => [
      `    ${paint.cyan(`${file}:${line}`)}`,
      ...hangText(`“${text}”`, { lead: "      ", width }),
    ]),
    ...hangText(adviseOnChangedSource(source), {
      lead: "  → ",
      width,
      paintLead: paint.cyan,
    }),
    "",
  ];
}

function drawWords(
  { before, after }: ChangedSource,
  paint: Paint,
  width: number,
): string[] {
  const field = (label: string, text: string) =>
    hangText(text, { lead: `  ${label}`, width, paintLead: paint.dim });
  if (after === undefined)
    return [
      ...field("was  ", before),
      ...field("now  ", "nothing like it is on the page"),
    ];
  const [was, is] = drawWordChanges(before, after, paint);
  return [...field("was  ", was), ...field("now  ", is)];
}
