import type { Capture, Hop } from "../../model/capture.ts";
import { countNoun } from "../describe-verdict.ts";
import { describeDuration, describeTime } from "../describe-time.ts";
import {
  describeHop,
  describeDevice,
  describeServer,
} from "../describe-way.ts";
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
  const { descriptor, hops = [], tool, variant } = provenance;
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
        {descriptor !== undefined && (
          <>
            <dt>Device</dt>
            <dd>
              {describeDevice(descriptor)}
              <small class="agent">It said: {descriptor.userAgent}</small>
            </dd>
          </>
        )}
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
        {variant !== undefined && (
          <>
            <dt>Variant</dt>
            <dd>{variant} stood there</dd>
          </>
        )}
        <dt>Recipe</dt>
        <dd>
          <code>{recipe.slice(0, 12)}</code>
        </dd>
        <dt>Run</dt>
        <dd>
          <code>{run}</code>
          {tool !== undefined && `, presscheck ${tool}`}
        </dd>
      </dl>
      {hops.length > 0 && <Way hops={hops} />}
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

// Folded a second time: many need to know that it opened, few from which server.
function Way({ hops }: { readonly hops: readonly Hop[] }) {
  const last = hops.at(-1);
  const pages = countNoun(hops.length, "answer");
  return (
    <details class="way">
      <summary>
        The way there: {pages}
        {last !== undefined && `, the last ${describeHop(last)}`}
      </summary>
      <ol class="hops">
        {hops.map((hop) => {
          const server = describeServer(hop);
          return (
            <li class={hop.status >= 400 ? "failed" : undefined}>
              <OutsideLink url={hop.url} />
              <span class="answer">{describeHop(hop)}</span>
              {server !== undefined && <small>{server}</small>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
