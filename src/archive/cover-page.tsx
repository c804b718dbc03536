// The archive's first page: which looks a run planned, and what came of each.
import type { Capture } from "../model/capture.ts";
import { describeFailure } from "../model/describe-capture-failure.ts";
import { deviceTitles } from "../model/device.ts";
import type { KeptEvidence } from "./archived-look.ts";
import { ownPlace } from "./archived-look.ts";
import type { ArchivedAddress } from "./gather-addresses.ts";
import { drawPage, writeTime } from "./page-frame.tsx";

export function drawCover(
  kept: KeptEvidence,
  addresses: readonly ArchivedAddress[],
): Promise<string> {
  const { run, plan, captures } = kept;
  const bare = captures.filter(({ evidence }) => evidence === undefined);
  return drawPage(
    nameArchive(kept),
    plan.target,
    <>
      <h1>{nameArchive(kept)}</h1>
      <p>
        presscheck looked at these screens for articles that speak of them. Kept
        were a picture, the words and the accessibility tree of each, not what
        the servers sent. The digests in the{" "}
        <a href={`${ownPlace}captures.json`}>records</a> and in the{" "}
        <a href={`${ownPlace}plan.json`}>plan</a> were computed again before
        this file was written, and were as recorded in run <code>{run}</code>.
        They show later changes; they do not prove that the platform served what
        was seen.
      </p>
      {addresses.map(({ url, seen, looks }) => (
        <section>
          <h2>
            <a href={url}>{seen}</a>
          </h2>
          <ul>
            {looks.map((look) => (
              <Line look={look} />
            ))}
          </ul>
        </section>
      ))}
      {bare.length > 0 && (
        <section>
          <h2>Nothing was kept</h2>
          <ul>
            {bare.map((look) => (
              <Line look={look} />
            ))}
          </ul>
        </section>
      )}
    </>,
  );
}

export function nameArchive({ plan: { target }, run }: KeptEvidence): string {
  return `${target === "practice" ? "Practice: " : ""}What presscheck saw in run ${run}`;
}

function Line({ look }: { readonly look: Capture }) {
  return (
    <li>
      {look.platform}/{look.screen} on {deviceTitles[look.device]},{" "}
      {writeTime(look.provenance.endedAt)}
      {look.outcome === "failed" && `: ${describeFailure(look.failure)}`}
    </li>
  );
}
