import type { Observation } from "../../model/observation.ts";
import type { LinkJudgement } from "../../model/verdict.ts";
import { describeTime } from "../describe-time.ts";
import { linkStatusTitles, toSentence } from "../describe-verdict.ts";
import { linkTones } from "../tone.ts";
import { Badge } from "./badge.tsx";
import { OutsideLink } from "./outside-link.tsx";
import { calmIf, type ArticleView } from "./view.ts";

const methodTitles: Readonly<Record<Observation["method"], string>> = {
  http: "asked over the network",
  browser: "opened in a browser",
  person: "looked at by a person",
};

/** The official pages an article links to, and what was last seen there. */
export function LinksTable({ view }: { readonly view: ArticleView }) {
  const { gate, run } = view;
  if (gate.links.length === 0) {
    return <p class="empty">No official link is asked of this article.</p>;
  }
  return (
    <div class="scroll" tabindex={0} role="group" aria-label="Official links">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">Verdict</th>
            <th scope="col">Last seen</th>
          </tr>
        </thead>
        <tbody>
          {gate.links.map((link) => (
            <LinkRow
              link={link}
              seen={run.observations.find(
                (one) =>
                  one.platform === gate.platform && one.link === link.link,
              )}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LinkRow({
  link,
  seen,
}: {
  readonly link: LinkJudgement;
  readonly seen: Observation | undefined;
}) {
  const fine = link.status === "good" || link.status === "alive";
  const attested = link.status === "attested" ? seen?.attested : undefined;
  const at = link.seenAt ?? seen?.at;
  return (
    <tr {...calmIf(fine)}>
      <th scope="row">
        {link.title}
        <small>
          <OutsideLink url={link.url} />
        </small>
      </th>
      <td>
        <Badge
          tone={linkTones[link.status]}
          words={linkStatusTitles[link.status]}
        />
      </td>
      <td>
        {!fine && (
          <div class="because">
            {link.because !== "" && <p>{toSentence(link.because)}</p>}
            {link.todo !== "" && <p class="todo">{toSentence(link.todo)}</p>}
          </div>
        )}
        <p class="muted">
          {at === undefined ? (
            "no date"
          ) : (
            <time datetime={at}>{describeTime(at)}</time>
          )}
          {seen !== undefined && `, ${methodTitles[seen.method]}`}
        </p>
        {attested !== undefined && (
          <p>
            The machine could not tell ({seen?.because}). The word of{" "}
            {attested.by} counts until {attested.until.slice(0, 10)}.
          </p>
        )}
        {seen?.title !== undefined && <p>Its title: “{seen.title}”</p>}
        {seen !== undefined && seen.hops.length > 0 && <Hops seen={seen} />}
      </td>
    </tr>
  );
}

function Hops({ seen }: { readonly seen: Observation }) {
  const { hops } = seen;
  return (
    <details>
      <summary>
        {hops.length === 1
          ? "One address asked"
          : `${hops.length} addresses asked`}
      </summary>
      <ol class="steps">
        {hops.map(({ url, status }) => (
          <li>
            <OutsideLink url={url} />{" "}
            <small>{status === 0 ? "no answer" : status}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
