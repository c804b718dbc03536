import {
  describeFailure,
  describeObstacle,
} from "../../model/describe-capture-failure.ts";
import { titleLook } from "../../model/look.ts";
import { describeFlakes } from "../../model/flake-record.ts";
import {
  checkpointStatusTitles,
  type CheckpointVerdict,
} from "../../model/verdict.ts";
import { describeDay } from "../describe-time.ts";
import { toSentence } from "../describe-verdict.ts";
import { checkpointTones } from "../tone.ts";
import { Badge } from "./badge.tsx";
import {
  findLook,
  lookAnchor,
  spotKey,
  type LaidPicture,
} from "./lay-pictures.ts";
import { ProvenanceDetails } from "./provenance.tsx";
import { ScreenPicture } from "./screen-picture.tsx";
import { calmIf, type ArticleView } from "./view.ts";

interface DeviceLookProps {
  readonly view: ArticleView;
  readonly verdict: CheckpointVerdict;
  /** Id of the checkpoint's card. */
  readonly card: string;
}

/** One device at one checkpoint: verdict, what to do, pictures, and how they came about. */
export function DeviceLook({ view, verdict, card }: DeviceLookProps) {
  const { gate, layout, run } = view;
  const { device, variant, screen, status } = verdict;
  const { baseline, capture } = findLook(
    layout.pictures,
    gate.platform,
    screen,
    device,
    variant,
  );
  const pictures = [baseline, capture].filter((one) => one !== undefined);
  const record = run.captures.find(
    (one) =>
      one.platform === gate.platform &&
      one.screen === screen &&
      one.device === device &&
      one.variant === variant,
  );
  const flakes = describeFlakes(record?.flakes);
  return (
    <section
      class={classOf(verdict, pictures.length)}
      {...calmIf(status === "verified")}
    >
      <header>
        <h5 id={lookAnchor(card, verdict)}>{titleLook(verdict)}</h5>
        <Badge
          tone={checkpointTones[status]}
          words={checkpointStatusTitles[status]}
        />
      </header>
      <Explanation verdict={verdict} />
      <Pictures pictures={pictures} view={view} verdict={verdict} card={card} />
      <SignoffLine verdict={verdict} />
      {flakes !== undefined && <p class="because">{flakes}</p>}
      {record !== undefined && <ProvenanceDetails capture={record} />}
    </section>
  );
}

function classOf({ device, status }: CheckpointVerdict, pictures: number) {
  const names = ["look"];
  if (status === "verified") names.push("settled");
  if (pictures > 1) names.push("pair");
  if (pictures > 0) names.push(`device-${device}`);
  return names.join(" ");
}

function Explanation({ verdict }: { readonly verdict: CheckpointVerdict }) {
  const { status, because, todo, failure, reRendered } = verdict;
  if (status === "verified" && failure?.kind === "variant-not-met") {
    return (
      <p class="because">
        {toSentence(describeObstacle(failure))} What was signed off before
        stands.
      </p>
    );
  }
  if (status === "verified") {
    return reRendered ? (
      <p class="because">
        Drawn by another browser build or other fonts; words and controls are
        the same.
      </p>
    ) : (
      <></>
    );
  }
  const reason =
    because === "" && failure !== undefined
      ? describeFailure(failure)
      : because;
  return (
    <div class="because">
      {reason !== "" && <p>{toSentence(reason)}</p>}
      {todo !== "" && <p class="todo">{toSentence(todo)}</p>}
    </div>
  );
}

function Pictures({
  pictures,
  view,
  verdict,
  card,
}: DeviceLookProps & { readonly pictures: readonly LaidPicture[] }) {
  if (pictures.length === 0) {
    return <p class="empty">No picture.</p>;
  }
  return (
    <div class="pictures">
      {pictures.map((laid, index) => (
        <ScreenPicture
          laid={laid}
          spot={spotKey(card, laid)}
          layout={view.layout}
          {...besidesFor(pictures[index + 1])}
          {...wordsFor(verdict, laid)}
        />
      ))}
    </div>
  );
}

function besidesFor(next: LaidPicture | undefined) {
  return next === undefined ? {} : { besides: next };
}

// A baseline that a person rejected was seen, and not signed off.
function wordsFor({ status }: CheckpointVerdict, { picture }: LaidPicture) {
  return status === "rejected" && picture.role === "baseline"
    ? { words: "Rejected" }
    : {};
}

function SignoffLine({ verdict }: { readonly verdict: CheckpointVerdict }) {
  const { signedBy, signedAt, until } = verdict;
  if (signedBy === undefined) return <></>;
  return (
    <p class="signoff">
      Signed off by {signedBy}
      {signedAt !== undefined && (
        <>
          , <time datetime={signedAt}>{describeDay(signedAt)}</time>
        </>
      )}
      {until !== undefined && (
        <>
          , until <time datetime={until}>{describeDay(until)}</time>
        </>
      )}
    </p>
  );
}
