import { deviceTitles } from "../../model/device.ts";
import {
  checkpointStatusTitles,
  type CheckpointVerdict,
} from "../../model/verdict.ts";
import { devicesOf, groupCheckpoints } from "../group-checkpoints.ts";
import { checkpointTones } from "../tone.ts";
import { Badge } from "./badge.tsx";
import { CheckpointCard } from "./checkpoint-card.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import { FindingCard } from "./finding-card.tsx";
import { GateBanner } from "./gate-banner.tsx";
import { articleId, cardId, lookAnchor } from "./lay-pictures.ts";
import { LinksTable } from "./links-table.tsx";
import { calmIf, type ArticleView } from "./view.ts";

/** Everything the run says about one article. */
export function ArticleSection({ view }: { readonly view: ArticleView }) {
  const { gate, gateIndex, findings } = view;
  const id = articleId(gateIndex);
  const groups = groupCheckpoints(gate);
  return (
    <article
      class="article"
      id={id}
      aria-labelledby={`${id}-title`}
      {...calmIf(isCalm(view))}
    >
      <header class="article-head">
        <h2 id={`${id}-title`}>{gate.title}</h2>
        <p>
          <code class="where">{gate.file}</code>{" "}
          <span class="muted">about {gate.platformName}</span>
        </p>
      </header>
      <GateBanner gate={gate} />

      <h3 id={`${id}-screens`}>Screens</h3>
      {groups.length === 0 ? (
        <p class="empty">This article asks for no screen to be looked at.</p>
      ) : (
        <>
          <Overview view={view} />
          {groups.map((group, groupIndex) => (
            <CheckpointCard view={view} group={group} groupIndex={groupIndex} />
          ))}
        </>
      )}

      <h3 id={`${id}-claims`}>Claims</h3>
      <ClaimsTable claims={gate.claims} file={gate.file} />

      <h3 id={`${id}-links`}>Official links</h3>
      <LinksTable view={view} />

      <h3 id={`${id}-findings`}>Findings in the text</h3>
      {findings.length === 0 ? (
        <p class="empty">Nothing to fix or to check in the text.</p>
      ) : (
        <ul class="findings">
          {findings.map((finding) => (
            <FindingCard finding={finding} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** Nothing in it waits for a person. */
export function isCalm({ gate, findings }: ArticleView): boolean {
  return (
    gate.status !== "hold" &&
    findings.every(({ severity }) => severity === "note")
  );
}

function Cell({
  verdict,
  card,
}: {
  readonly verdict: CheckpointVerdict;
  readonly card: string;
}) {
  const { variant, status } = verdict;
  return (
    <a class="cell" href={`#${lookAnchor(card, verdict)}`}>
      {variant !== undefined && <span class="variant">{variant}</span>}
      <Badge
        tone={checkpointTones[status]}
        words={checkpointStatusTitles[status]}
      />
    </a>
  );
}

function Overview({ view }: { readonly view: ArticleView }) {
  const { gate, gateIndex } = view;
  const devices = devicesOf(gate.checkpoints);
  return (
    <div
      class="scroll"
      tabindex={0}
      role="group"
      aria-label="Screens by device"
    >
      <table class="overview">
        <thead>
          <tr>
            <th scope="col">Screen</th>
            {devices.map((device) => (
              <th scope="col">{deviceTitles[device]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupCheckpoints(gate).map(({ screenTitle, verdicts }, index) => {
            const card = cardId(gateIndex, index);
            const calm = verdicts.every(({ status }) => status === "verified");
            return (
              <tr {...calmIf(calm)}>
                <th scope="row">
                  <a href={`#${card}`}>{screenTitle}</a>
                </th>
                {devices.map((device) => {
                  const here = verdicts.filter((one) => one.device === device);
                  return here.length === 0 ? (
                    <td class="muted">
                      <span aria-hidden="true">—</span>
                      <span class="sr">not asked</span>
                    </td>
                  ) : (
                    <td>
                      {here.map((verdict) => (
                        <Cell verdict={verdict} card={card} />
                      ))}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
