import {
  adviseOnQuotes,
  describeChange,
  screenChangeTitles,
} from "../../model/describe-screen-change.ts";
import { toSentence } from "../describe-verdict.ts";
import type { GroupedChange } from "../group-checkpoints.ts";

/** What has changed on a screen, on which devices, and which sentences of which articles quote it. */
export function ChangesList({
  changes,
}: {
  readonly changes: readonly GroupedChange[];
}) {
  if (changes.length === 0) return <></>;
  return (
    <div class="changes">
      <p class="eyebrow">What has changed</p>
      <ul>
        {changes.map((change) =>
          change.sentences.length > 0 ? (
            <QuotedChange grouped={change} />
          ) : (
            <li class="unquoted">
              <ChangeWords grouped={change} />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function QuotedChange({ grouped }: { readonly grouped: GroupedChange }) {
  return (
    <li class="quoted">
      <ChangeWords grouped={grouped} />
      <p class="todo">{adviseOnQuotes(grouped.change)}</p>
      <ul class="sentences">
        {grouped.sentences.map(({ file, line, text }) => (
          <li>
            <q>{text}</q>{" "}
            <code class="where">
              {file}:{line}
            </code>
          </li>
        ))}
      </ul>
    </li>
  );
}

function ChangeWords({ grouped }: { readonly grouped: GroupedChange }) {
  const { change, on } = grouped;
  return (
    <p>
      <span class="tag change-kind">{screenChangeTitles[change.kind]}</span>{" "}
      <span class="what">{toSentence(describeChange(change))}</span>{" "}
      <span class="on">{on.join(", ")}</span>
    </p>
  );
}
