// What an archive viewer shows for an address: the picture, the words and the record of each look.
import { describeObstacle } from "../model/describe-capture-failure.ts";
import { deviceTitles } from "../model/device.ts";
import type { ArchivedLook } from "./archived-look.ts";
import { listFiles, ownPlace, placeFile } from "./archived-look.ts";
import type { ArchivedAddress } from "./gather-addresses.ts";
import { drawPage, writeTime } from "./page-frame.tsx";

export function drawAddress(address: ArchivedAddress): Promise<string> {
  const { looks, title, seen } = address;
  const target = looks.some((look) => look.target === "practice")
    ? "practice"
    : "live";
  return drawPage(
    title,
    target,
    <>
      <h1>{seen}</h1>
      <p>
        This is not what the server sent. It is what presscheck kept of{" "}
        {looks.length === 1 ? "one look" : `${looks.length} looks`} at this
        address: a picture, the words that could be read, and how the look came
        about. What is private was blacked out before the picture was taken.{" "}
        <a href={ownPlace}>All looks of this run</a>
      </p>
      {looks.map((look) => (
        <Look look={look} />
      ))}
    </>,
  );
}

function Look({ look }: { readonly look: ArchivedLook }) {
  const { platform, screen, device, evidence, provenance, seal } = look;
  const { environment, startedAt, endedAt } = provenance;
  const { picture } = evidence;
  const files = listFiles(look);
  const name = `${platform}/${screen} on ${deviceTitles[device]}`;
  return (
    <section>
      <h2>{name}</h2>
      {look.outcome === "failed" && (
        <p class="failed">
          This is not the screen that was looked for:{" "}
          {describeObstacle(look.failure)}.
        </p>
      )}
      <img
        src={placeFile(files.picture)}
        alt={`The picture of ${name}`}
        width={Math.round(picture.width / picture.scale)}
        height={Math.round(picture.height / picture.scale)}
      />
      <dl>
        <dt>Looked at</dt>
        <dd>
          {writeTime(startedAt)} to {writeTime(endedAt)}
        </dd>
        <dt>Browser</dt>
        <dd>
          {environment.engine} {environment.build}, {environment.system}
          {provenance.standsInFor !== undefined &&
            `, in place of ${provenance.standsInFor}`}
          {!provenance.sandboxed && ", without its sandbox"}
        </dd>
        <dt>Language and time zone</dt>
        <dd>
          {provenance.locale}, {provenance.timezone}
        </dd>
        {evidence.proofs.length > 0 && (
          <>
            <dt>What shows that it is this screen</dt>
            <dd>{evidence.proofs.map(({ proof }) => proof).join(", ")}</dd>
          </>
        )}
        <dt>Files</dt>
        <dd>
          <a href={placeFile(files.picture)}>picture</a>,{" "}
          <a href={placeFile(files.words)}>words</a>,{" "}
          <a href={placeFile(files.tree)}>accessibility tree</a>,{" "}
          <a href={`${ownPlace}captures.json`}>record</a>
        </dd>
        <dt>SHA-256 of the picture</dt>
        <dd>
          <code>{picture.file}</code>
        </dd>
        <dt>SHA-256 of the record</dt>
        <dd>
          <code>{seal}</code>
        </dd>
      </dl>
      <h3>The words</h3>
      <pre>{evidence.words}</pre>
    </section>
  );
}
