import type { Refusal } from "../../model/refusal.ts";
import { countNoun, toSentence } from "../describe-verdict.ts";
import { describeRefusals, listRefusals } from "../list-refusals.ts";
import type { Paint } from "../paint.ts";
import { hangText } from "./wrap-text.ts";

const shownHosts = 5;

/** What pages asked for and did not get; nothing when there was nothing. */
export function drawRefusals(
  refused: readonly Refusal[],
  paint: Paint,
  width: number,
): string[] {
  const { hosts } = listRefusals(refused);
  if (hosts.length === 0) return [];
  const rest = hosts.length - shownHosts;
  return [
    ...hangText(
      `${describeRefusals(hosts)} by the door to the network, and nothing was sent there:`,
      { lead: "", width },
    ),
    ...hosts
      .slice(0, shownHosts)
      .flatMap(({ host, because, asked, advice }) => [
        ...hangText(`${host}: ${because} (${asked})`, {
          lead: "  - ",
          width,
        }),
        ...(advice === undefined
          ? []
          : hangText(toSentence(advice), {
              lead: "    → ",
              width,
              paintLead: paint.cyan,
            })),
      ]),
    ...(rest > 0
      ? [`  and ${countNoun(rest, "host more", "hosts more")}, in the report`]
      : []),
    "",
  ];
}
