import { describeGate } from "../describe-verdict.ts";
import { groupCheckpoints } from "../group-checkpoints.ts";
import { checkpointTones, gateTones } from "../tone.ts";
import { isCalm } from "./article-section.tsx";
import { countVerified } from "./checkpoint-card.tsx";
import { Icon } from "./icon.tsx";
import { articleId, cardId } from "./lay-pictures.ts";
import { calmIf, worstTone, type ArticleView } from "./view.ts";

/** Articles and their screens, and the filter. The filter is a plain checkbox that the stylesheet asks about. */
export function Navigation({
  articles,
  hasMore,
}: {
  readonly articles: readonly ArticleView[];
  /** There are findings outside the articles. */
  readonly hasMore: boolean;
}) {
  return (
    <nav class="side" aria-label="Articles">
      <div class="filter">
        <input type="checkbox" id="only-attention" />
        <label for="only-attention">Only what needs attention</label>
      </div>
      <ul>
        {articles.map((view) => (
          <ArticleEntry view={view} />
        ))}
        {hasMore && (
          <li>
            <a href="#other-files">Other files</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function ArticleEntry({ view }: { readonly view: ArticleView }) {
  const { gate, gateIndex } = view;
  const groups = groupCheckpoints(gate);
  return (
    <li {...calmIf(isCalm(view))}>
      <a class="nav-article" href={`#${articleId(gateIndex)}`}>
        <Icon tone={gateTones[gate.status]} />
        <span>
          {gate.title}
          <small>{describeGate(gate)}</small>
        </span>
      </a>
      {groups.length > 0 && (
        <ul>
          {groups.map((group, groupIndex) => {
            const tones = group.verdicts.map(
              ({ status }) => checkpointTones[status],
            );
            const verified = countVerified(group);
            return (
              <li {...calmIf(verified === group.verdicts.length)}>
                <a href={`#${cardId(gateIndex, groupIndex)}`}>
                  <Icon tone={worstTone(tones)} />
                  <span>{group.screenTitle}</span>
                  <small>
                    {verified}/{group.verdicts.length}
                    <span class="sr"> verified</span>
                  </small>
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
