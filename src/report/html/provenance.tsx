import type { Capture } from "../../model/capture.ts";
import { describeDuration, describeTime } from "../describe-time.ts";
import { listRefusals } from "../list-refusals.ts";
import { RefusalList } from "./refusal-list.tsx";
import { OutsideLink } from "./outside-link.tsx";

const engineTitles = {
  chromium: "Chromium",
  webkit: "WebKit",
  firefox: "Firefox",
} as const;

/** How a capture came about, folded away. */
export function ProvenanceDetails({ capture }: { readonly capture: Capture }) {
  const { provenance, recipe, run } = capture;
  const { environment, steps, refused, startedAt, endedAt } = provenance;
  const { hosts, errands } = listRefusals(refused);
  const duration = describeDuration(startedAt, endedAt);
  return (
    <details class="provenance">
      <summary>How this was looked at</summary>
      <dl>
        <dt>Address</dt>
        <dd>
          {provenance.url === undefined ? (
            "nothing was loaded"
          ) : (
            <OutsideLink url={provenance.url} />
          )}
        </dd>
        <dt>When</dt>
        <dd>
          <time datetime={startedAt}>{describeTime(startedAt)}</time>
          {duration !== undefined && `, took ${duration}`}
        </dd>
        <dt>Browser</dt>
        <dd>
          {engineTitles[environment.engine]} {environment.build},{" "}
          {environment.system}
          {!provenance.sandboxed && ", without its sandbox"}
        </dd>
        {provenance.standsInFor !== undefined && (
          <>
            <dt>Stands in for</dt>
            <dd>{provenance.standsInFor}, which is not installed</dd>
          </>
        )}
        <dt>Locale</dt>
        <dd>
          {provenance.locale}, {provenance.timezone}
        </dd>
        <dt>Recipe</dt>
        <dd>
          <code>{recipe.slice(0, 12)}</code>
        </dd>
        <dt>Run</dt>
        <dd>
          <code>{run}</code>
        </dd>
      </dl>
      {steps.length > 0 && (
        <>
          <p class="eyebrow">Steps</p>
          <ol class="steps">
            {steps.map(({ step, outcome, durationMs }) => (
              <li class={outcome}>
                {step}{" "}
                <small>
                  {outcome === "failed" ? "failed, " : ""}
                  {durationMs} ms
                </small>
              </li>
            ))}
          </ol>
        </>
      )}
      {refused.length > 0 && (
        <>
          <p class="eyebrow">Requests refused</p>
          <RefusalList hosts={[...hosts, ...errands]} />
        </>
      )}
    </details>
  );
}
