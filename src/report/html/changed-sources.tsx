import type { ChangedSource } from "../../model/changed-source.ts";
import { compareWords, type WordRun } from "../../model/compare-words.ts";
import {
  adviseOnChangedSource,
  describeChangedSource,
} from "../describe-changed-source.ts";
import { OutsideLink } from "./outside-link.tsx";

/** Official words that are gone, each with everything that rests on them. */
export function ChangedSources({
  sources,
}: {
  readonly sources: readonly ChangedSource[];
}) {
  if (sources.length === 0) return <></>;
  return (
    <section
      class="article"
      id="changed-sources"
      aria-labelledby="changed-sources-title"
    >
      <h2 id="changed-sources-title">What official pages no longer say</h2>
      {sources.map((source) => (
        <ChangedSourceCard source={source} />
      ))}
    </section>
  );
}

function ChangedSourceCard({ source }: { readonly source: ChangedSource }) {
  const { before, after, url, claims, sentences } = source;
  return (
    <div class="card changed-source">
      <h3>{describeChangedSource(source)}</h3>
      <p>
        <OutsideLink url={url} />
      </p>
      <Wording before={before} after={after} />
      <p class="todo">{adviseOnChangedSource(source)}</p>
      <ul>
        {claims.map(({ id, statement }) => (
          <li>
            {statement} <code class="where">{id}</code>
          </li>
        ))}
      </ul>
      {sentences.length > 0 && (
        <>
          <p class="eyebrow">What readers are told</p>
          <ul class="sentences">
            {sentences.map(({ file, line, text }) => (
              <li>
                <q>{text}</q>{" "}
                <code class="where">
                  {file}:{line}
                </code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Wording({ before, after }: Pick<ChangedSource, "before" | "after">) {
  const words = after === undefined ? undefined : compareWords(before, after);
  return (
    <dl class="wording">
      <dt>It said</dt>
      <dd>
        {words === undefined ? (
          <del>{before}</del>
        ) : (
          <Words runs={words.before} change="del" />
        )}
      </dd>
      <dt>It says now</dt>
      <dd>
        {words === undefined ? (
          <span class="muted">Nothing like it is on the page.</span>
        ) : (
          <Words runs={words.after} change="ins" />
        )}
      </dd>
    </dl>
  );
}

function Words({
  runs,
  change: Change,
}: {
  readonly runs: readonly WordRun[];
  readonly change: "del" | "ins";
}) {
  return (
    <>
      {runs.map(({ text, isChanged }, index) => (
        <>
          {index > 0 && " "}
          {isChanged ? <Change>{text}</Change> : text}
        </>
      ))}
    </>
  );
}
