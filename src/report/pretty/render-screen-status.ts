// What rests on one screen, for a terminal.
import { titleLook } from "../../model/look.ts";
import type { RestingArticle, ScreenStatus } from "../../model/status.ts";
import { cleanTexts } from "../clean-text.ts";
import { countNoun } from "../describe-verdict.ts";
import type { Paint } from "../paint.ts";
import { drawTable } from "./draw-table.ts";
import { hangText } from "./wrap-text.ts";

interface ScreenStatusView {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Every article and sentence that rests on one screen. Ends with a line end. */
export function renderScreenStatus(
  status: ScreenStatus,
  { paint, width }: ScreenStatusView,
): string {
  const { platform, screen, title, articles } = cleanTexts(status);
  const all = articles.flatMap(({ sentences }) => sentences);
  const naming = all.filter(({ names }) => names.length > 0).length;
  return [
    paint.bold(`${title} (${platform}/${screen})`),
    ...hangText(
      articles.length === 0
        ? "No article rests on it."
        : `${countNoun(articles.length, "article")} and ${countNoun(all.length, "sentence")} rest on it; ${naming} of them use${naming === 1 ? "s" : ""} a name that stands on it.`,
      { lead: "", width },
    ),
    ...articles.flatMap((article) => [
      "",
      ...drawResting(article, paint, width),
    ]),
    "",
  ].join("\n");
}

function drawResting(
  { article, title, sections, sentences }: RestingArticle,
  paint: Paint,
  width: number,
): string[] {
  return [
    ...hangText(title, { lead: "", width, paintText: paint.bold }),
    ...hangText(article, { lead: "  ", width, paintText: paint.dim }),
    ...sections.flatMap(({ section, on }) =>
      hangText(
        `“${section}” on ${on.map((look) => `${titleLook(look)} (${look.status.replaceAll("-", " ")})`).join(", ")}`,
        { lead: "  supports  ", width, paintLead: paint.dim },
      ),
    ),
    ...(sections.length === 0
      ? hangText("does not ask for it, and uses its names", {
          lead: "  ",
          width,
          paintText: paint.yellow,
        })
      : []),
    ...(sentences.length === 0
      ? []
      : drawTable(
          [
            { title: "Line", share: 1, paint: paint.dim },
            { title: "Sentence", share: 8 },
            { title: "Names on the screen", share: 4, paint: paint.yellow },
          ],
          sentences.map(({ line, text, names }) => [
            String(line),
            text,
            names.map((name) => `“${name}”`).join(", "),
          ]),
          paint,
          width,
        )),
  ];
}
