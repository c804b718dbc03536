import { severityTitles, type Finding } from "../../model/finding.ts";
import { describeExcuse } from "../describe-excuse.ts";
import { toSentence } from "../describe-verdict.ts";
import { severityTones } from "../tone.ts";
import { Badge } from "./badge.tsx";
import { FindingExcerpt } from "./finding-excerpt.tsx";
import { OutsideLink } from "./outside-link.tsx";
import { calmIf } from "./view.ts";

/** What is wrong, where, why, and what to paste or run. The rule's id comes last. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { severity, title, file, place, paste, command, rule, todo, excused } =
    finding;
  return (
    <li class="card finding" {...calmIf(severity === "note")}>
      <p class="finding-title">
        <Badge
          tone={severityTones[severity]}
          words={severityTitles[severity]}
        />{" "}
        <strong>{title}</strong>
      </p>
      <p>
        <code class="where">
          {place === undefined
            ? file
            : `${file}:${place.start.line}:${place.start.column}`}
        </code>
      </p>
      {excused !== undefined && (
        <p class="todo">{toSentence(describeExcuse(excused))}</p>
      )}
      <FindingExcerpt finding={finding} />
      <Reasons finding={finding} />
      {todo !== undefined && <p class="todo">{todo}</p>}
      {paste !== undefined && (
        <>
          <p class="eyebrow">Paste this</p>
          <pre class="paste" tabindex={0}>
            {paste.replace(/\n+$/, "")}
          </pre>
        </>
      )}
      {command !== undefined && (
        <p class="command">
          <span class="eyebrow">Run</span> <code>{command}</code>
        </p>
      )}
      <p class="rule">{rule}</p>
    </li>
  );
}

function Reasons({ finding }: { readonly finding: Finding }) {
  const { why, source, near } = finding;
  if (why === undefined && source === undefined && near === undefined) {
    return <></>;
  }
  return (
    <dl class="reasons">
      {why !== undefined && (
        <>
          <dt>Why</dt>
          <dd>{why}</dd>
        </>
      )}
      {source !== undefined && (
        <>
          <dt>Source</dt>
          <dd>
            <OutsideLink url={source.url} words={source.title} />
          </dd>
        </>
      )}
      {near !== undefined && (
        <>
          <dt>Close, but</dt>
          <dd>
            line {near.line}: <q>{near.text}</q>
            <br />
            does not count: {near.because}
          </dd>
        </>
      )}
    </dl>
  );
}
