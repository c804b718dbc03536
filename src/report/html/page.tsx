import type { Finding } from "../../model/finding.ts";
import { describeRun } from "../count-run.ts";
import { groupBy } from "../group-checkpoints.ts";
import { sortFindings } from "../sort-findings.ts";
import { ArticleSection, isCalm } from "./article-section.tsx";
import { ChangedSources } from "./changed-sources.tsx";
import type { DecidePart } from "./decide-part.ts";
import { FindingCard } from "./finding-card.tsx";
import { IconSheet } from "./icon.tsx";
import { otherSpot } from "./lay-pictures.ts";
import { Navigation } from "./navigation.tsx";
import { PageFoot } from "./page-foot.tsx";
import { PageHead } from "./page-head.tsx";
import { ScreenPicture } from "./screen-picture.tsx";
import { calmIf, type ArticleView, type View } from "./view.ts";

/** The whole report. `policy` is its content security policy, which allows what stands here and nothing else. */
export function Page({
  view,
  style,
  policy,
  decide,
}: {
  readonly view: View;
  readonly style: string;
  readonly policy: string;
  /** Undefined where there is nothing to decide. */
  readonly decide: DecidePart | undefined;
}) {
  const { run } = view;
  const articles = listArticles(view);
  const files = new Set(run.gates.map(({ file }) => file));
  const elsewhere = run.findings.filter(({ file }) => !files.has(file));
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${describeRun(run)} · presscheck`}</title>
        <link rel="icon" href="data:," />
        <style id="report-style" dangerouslySetInnerHTML={{ __html: style }} />
        {decide !== undefined && (
          <style
            id="review-style"
            media="not all"
            dangerouslySetInnerHTML={{ __html: decide.style }}
          />
        )}
      </head>
      <body class={run.facts.target}>
        <div id="report">
          <a class="skip" href="#articles">
            Skip to the articles
          </a>
          <IconSheet />
          <PageHead view={view} open={decide?.open} />
          <div class="columns">
            <Navigation articles={articles} hasMore={elsewhere.length > 0} />
            <main id="articles" tabindex={-1}>
              <FilterNote
                calm={articles.every(isCalm) && elsewhere.length === 0}
              />
              <ChangedSources sources={run.changedSources} />
              {articles.length === 0 && <NoArticles />}
              {articles.map((article) => (
                <ArticleSection view={article} />
              ))}
              <OtherFiles findings={elsewhere} />
              <OtherPictures view={view} />
            </main>
          </div>
          <PageFoot view={view} />
        </div>
        {decide !== undefined && <DecidePage part={decide} />}
      </body>
    </html>
  );
}

// In the report's place once somebody decides; until then nothing but data.
function DecidePage({ part }: { readonly part: DecidePart }) {
  return (
    <>
      <div id="review" class="review" hidden />
      <script
        type="application/json"
        id="decide-queue"
        dangerouslySetInnerHTML={{ __html: part.queue }}
      />
      <script dangerouslySetInnerHTML={{ __html: part.script }} />
    </>
  );
}

function listArticles(view: View): ArticleView[] {
  return view.run.gates.map((gate, gateIndex) => ({
    ...view,
    gate,
    gateIndex,
    findings: sortFindings(
      view.run.findings.filter(({ file }) => file === gate.file),
    ),
  }));
}

function FilterNote({ calm }: { readonly calm: boolean }) {
  return (
    <p class="filter-note">
      {calm
        ? "Nothing needs attention. Clear the filter to see everything."
        : "What is verified is hidden. Clear the filter to see everything."}
    </p>
  );
}

function NoArticles() {
  return (
    <div class="card nothing">
      <h2>No article is under press check</h2>
      <p>
        An article comes under press check when its frontmatter names a
        platform. Nothing here is ready, and nothing is held back.
      </p>
    </div>
  );
}

function OtherFiles({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <></>;
  const files = groupBy(findings, ({ file }) => file);
  return (
    <section
      class="article"
      id="other-files"
      aria-labelledby="other-files-title"
      {...calmIf(findings.every(({ severity }) => severity === "note"))}
    >
      <h2 id="other-files-title">Other files</h2>
      {files.map((group) => (
        <>
          <h3>
            <code>{group[0].file}</code>
          </h3>
          <ul class="findings">
            {sortFindings(group).map((finding) => (
              <FindingCard finding={finding} />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function OtherPictures({ view }: { readonly view: View }) {
  const { others } = view.layout;
  if (others.length === 0) return <></>;
  return (
    <section
      class="article"
      aria-labelledby="other-pictures-title"
      data-calm=""
    >
      <h2 id="other-pictures-title">Other pictures of this run</h2>
      <p class="muted">No checkpoint of an article asks for them.</p>
      <div class="pictures">
        {others.map((laid) => (
          <ScreenPicture
            laid={laid}
            spot={otherSpot(laid).key}
            layout={view.layout}
          />
        ))}
      </div>
    </section>
  );
}
