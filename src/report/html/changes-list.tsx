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
  signOf,
}: {
  readonly changes: readonly GroupedChange[];
  /** Its number on the pictures; undefined where none shows it. */
  readonly signOf: (change: GroupedChange["change"]) => string | undefined;
}) {
  if (changes.length === 0) return <></>;
  return (
    <div class="changes">
      <p class="eyebrow">What has changed</p>
      <ul>
        {changes.map((change) =>
          change.sentences.length > 0 ? (
            <QuotedChange grouped={change} sign={signOf(change.change)} />
          ) : (
            <li class="unquoted">
              <ChangeWords grouped={change} sign={signOf(change.change)} />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

interface ChangeProps {
  readonly grouped: GroupedChange;
  readonly sign: string | undefined;
}

function QuotedChange({ grouped, sign }: ChangeProps) {
  return (
    <li class="quoted">
      <ChangeWords grouped={grouped} sign={sign} />
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

function ChangeWords({ grouped, sign }: ChangeProps) {
  const { change, on } = grouped;
  return (
    <p>
      {sign !== undefined && (
        <>
          <span class="sign change">
            <span class="sr">number </span>
            {sign}
            <span class="sr"> on the pictures:</span>
          </span>{" "}
        </>
      )}
      <span class="tag change-kind">{screenChangeTitles[change.kind]}</span>{" "}
      <span class="what">{toSentence(describeChange(change))}</span>{" "}
      <span class="on">{on.join(", ")}</span>
    </p>
  );
}
