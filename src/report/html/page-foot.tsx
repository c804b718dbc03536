import { countNoun } from "../describe-verdict.ts";
import { RefusedInRun } from "./refusal-list.tsx";
import type { View } from "./view.ts";

/** What holds for the whole run: the plan, what was refused, how to read the page. */
export function PageFoot({ view }: { readonly view: View }) {
  const { plan, refused } = view.run;
  return (
    <footer class="page-foot">
      <p class="key">
        In a passage, <mark class="claim">underlined</mark> words make a claim
        and <b class="label-chip">boxed</b> words are the name of a control. On
        a picture, solid boxes prove which screen it is and dashed boxes have
        changed.
      </p>
      <p class="muted">
        Plan <code>{plan.digest.slice(0, 12)}</code>,{" "}
        {countNoun(plan.items.length, "look")} planned
      </p>
      <RefusedInRun refused={refused} />
    </footer>
  );
}
