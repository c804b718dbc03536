import type { ArticleGate } from "../../model/verdict.ts";
import { describeGate, reasonTitles, toSentence } from "../describe-verdict.ts";
import { gateTones } from "../tone.ts";
import { Icon } from "./icon.tsx";

const openings: Readonly<Record<ArticleGate["status"], string>> = {
  ready: "Everything this article says has been looked at.",
  hold: "To do, in this order:",
  draft: "A draft is not gated, and never counts as ready.",
};

/** The decision about an article, with what to do first at the top. */
export function GateBanner({ gate }: { readonly gate: ArticleGate }) {
  const tone = gateTones[gate.status];
  return (
    <div class={`gate ${tone}`}>
      <p class="gate-verdict">
        <Icon tone={tone} />
        <strong>{describeGate(gate)}</strong>{" "}
        <span>{openings[gate.status]}</span>
      </p>
      {gate.reasons.length > 0 && (
        <ol class="reasons-list">
          {gate.reasons.map(({ subject, text, todo }) => (
            <li>
              <span class="tag">{reasonTitles[subject]}</span>
              <div>
                <p>{toSentence(text)}</p>
                {todo !== "" && <p class="todo">{toSentence(todo)}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
      {gate.notices.length > 0 && (
        <ul class="notices">
          {gate.notices.map((notice) => (
            <li>
              <span class="tag">Note</span> {toSentence(notice)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
