import { countRun, describeRun, judgeRun } from "../count-run.ts";
import { describeDuration, describeTimeRange } from "../describe-time.ts";
import { countNoun } from "../describe-verdict.ts";
import { Icon } from "./icon.tsx";
import type { View } from "./view.ts";
import type { Tone } from "../tone.ts";

const verdictTones: Readonly<Record<ReturnType<typeof judgeRun>, Tone>> = {
  ready: "good",
  hold: "bad",
  nothing: "quiet",
};

/** The verdict of the run, what it was about, and its figures. */
export function PageHead({
  view,
  open,
}: {
  readonly view: View;
  /** How much can be decided from this file; undefined where nothing can. */
  readonly open: number | undefined;
}) {
  const { run } = view;
  const tone = verdictTones[judgeRun(run)];
  return (
    <header class="page-head">
      <p class="wordmark">
        <RegistrationMark /> presscheck
      </p>
      <h1 class={tone}>
        <Icon tone={tone} /> <span>{describeRun(run)}</span>
      </h1>
      <TargetLine view={view} />
      {open !== undefined && (
        // Shown by the script that it needs.
        <button type="button" id="decide-open" class="decide-open" hidden>
          Decide from this file: {open} {open === 1 ? "waits" : "wait"}
        </button>
      )}
      <Figures view={view} />
    </header>
  );
}

function TargetLine({ view }: { readonly view: View }) {
  const { target, practiceRelease } = view.run.facts;
  switch (target) {
    case "practice":
      return (
        <p class="target practice">
          <strong>
            Practice
            {practiceRelease !== undefined && `, release ${practiceRelease}`}
          </strong>{" "}
          The target is the embedded imitation, not the real platform. Practice
          can never make an article publishable live.
        </p>
      );
    case "live":
      return (
        <p class="target live">
          <strong>Live</strong> The target is the real platform.
        </p>
      );
  }
}

function Figures({ view }: { readonly view: View }) {
  const { run } = view;
  const { startedAt, endedAt, tool, notUnderCheck, id } = run.facts;
  const counts = countRun(run);
  const duration = describeDuration(startedAt, endedAt);
  const { error, warning, note } = counts.bySeverity;
  return (
    <>
      <dl class="figures">
        <div>
          <dt>verified</dt>
          <dd>
            {counts.verified}
            <small> of {counts.checkpoints}</small>
          </dd>
        </div>
        <div>
          <dt>must fix</dt>
          <dd>{error}</dd>
        </div>
        <div>
          <dt>to check</dt>
          <dd>{warning}</dd>
        </div>
        <div>
          <dt>{note === 1 ? "note" : "notes"}</dt>
          <dd>{note}</dd>
        </div>
        <div class="wide">
          <dt>looked at</dt>
          <dd>
            {describeTimeRange(startedAt, endedAt)}
            {duration !== undefined && <small> ({duration})</small>}
          </dd>
        </div>
        <div class="wide">
          <dt>run</dt>
          <dd>
            <code>{id}</code> <small>{tool}</small>
          </dd>
        </div>
      </dl>
      {notUnderCheck.length > 0 && (
        <details class="not-under-check">
          <summary>
            {countNoun(notUnderCheck.length, "Markdown file")} not under press
            check
          </summary>
          <ul>
            {notUnderCheck.map((file) => (
              <li>
                <code>{file}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The cross in a circle by which printers line up their plates. */
function RegistrationMark() {
  return (
    <svg class="registration" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="5.2" />
      <path d="M10 0v20M0 10h20" />
    </svg>
  );
}
