// A repository in memory of which every file is as its editors and presscheck would write
// it: two articles that say the same, two screens, a browser and a phone, all signed off
// three times. Tests change one file, or the day, and read the gate.
import { stringify } from "yaml";
import {
  renderBaseline,
  renderSignoffs,
} from "../../src/cli/write-decisions.ts";
import { compareCapture } from "../../src/compare/compare-capture.ts";
import { judgeArticles } from "../../src/judge/judge-articles.ts";
import { matchArticles } from "../../src/match/match-articles.ts";
import type { Article } from "../../src/model/article.ts";
import type { Baseline, BaselineFacts } from "../../src/model/baseline.ts";
import { digest } from "../../src/model/digest.ts";
import type { Target } from "../../src/model/device.ts";
import type { Screen } from "../../src/model/platform-registry.ts";
import { findBaseline } from "../../src/model/platform-registry.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { digestQuestions } from "../../src/model/question-digest.ts";
import type { CheckpointSignoff, Signoffs } from "../../src/model/signoff.ts";
import type { ArticleGate } from "../../src/model/verdict.ts";
import type { Repository } from "../../src/parse/read-repository.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { planCaptures } from "../../src/plan/plan-captures.ts";
import {
  approveCapture,
  approvePicture,
} from "../../src/review/approve-capture.ts";
import {
  renewCheckpoint,
  renewWording,
} from "../../src/review/renew-signoffs.ts";
import { signCheckpoint, signWording } from "../../src/review/sign.ts";
import {
  daysBefore,
  makeCapture,
  makeObservation,
  now,
} from "../model/specimens.ts";
import { filesOf } from "../parse/read-markdown.ts";

export type Texts = Readonly<Record<string, string>>;

export const file = "articles/codes.md";
export const twin = "articles/twin.md";
export const signoffsFile = "articles/codes.signoff.yaml";
const folder = "checkpoints/example";
export const baselineFile = `${folder}/failed-code/web.yaml`;
export const screenFile = `${folder}/failed-code/screen.yaml`;

const question =
  "confirm: [{ id: sms, ask: Is SMS offered?, answer: yes-no }, { id: error, ask: What does it say?, answer: text }, { id: left, ask: How many are left?, answer: number }]";

function writeArticle(title: string): string {
  return `---
title: ${title}
platform: example
status: review
claims: [one-use]
links: [help]
checkpoints:
  - { screen: failed-code, section: First checks, on: [web, iphone], freshFor: 30d, ${question} }
---

## First checks

Tap **Confirm** when the code is there. A code works once. <!-- claim: one-use -->

## Other things

Wait a litle.
`;
}

const screenText = `title: A code was refused
proof:
  - { role: alert, name: That code is wrong }
recipe:
  - goto: https://example.com/login
shot: { mask: [{ label: Code }] }
`;

const registries: Texts = {
  [`${folder}/platform.yaml`]:
    "name: Examplegram\ndomains: [example.com]\ndevices: [web, iphone]\n",
  [`${folder}/claims.yaml`]:
    "claims:\n  - { id: one-use, statement: Codes work once., why: Readers lock themselves out., source: { link: help, quote: Each code works once. } }\n",
  [`${folder}/links.yaml`]:
    "links:\n  - { id: help, title: Help page, url: https://example.com/help }\n",
  [screenFile]: screenText,
  [`${folder}/other-code/screen.yaml`]: screenText,
};

const settings = settingsSchema.parse({ target: "live" });
const answers = { sms: true, error: "That code is wrong", left: 8 };

export async function readTexts(
  texts: Texts,
  target: Target = "live",
): Promise<Repository> {
  return readRepository(
    {
      ...filesOf(texts),
      digest: async (path) =>
        path in texts ? digest(texts[path] ?? "") : undefined,
    },
    settings,
    target,
    Object.keys(texts).filter((path) => path.endsWith(".md")),
    await loadMarkdownParser(),
  );
}

const plain: Texts = {
  ...registries,
  [file]: writeArticle("Codes"),
  [twin]: writeArticle("Twin"),
};
const unsigned = await readTexts(plain);
const platform = unsigned.platformById.get("example");
const screen = platform?.screenById.get("failed-code");
const other = platform?.screenById.get("other-code");
const claim = platform?.claimById.get("one-use");
if (screen === undefined || other === undefined || claim === undefined)
  throw new Error("the repository of the tests cannot be read");

const picture = {
  ...makeCapture().evidence.picture,
  file: digest("the picture"),
};
const handedPlainly = {
  format: "png" as const,
  wasReduced: false,
  blackedOut: [],
  reading: { by: "a recogniser" },
};
const recipe = approvePicture(
  screen,
  { device: "web", variant: undefined },
  "live",
  {
    picture,
    phone: { model: "m", os: "o", app: "a" },
    handed: handedPlainly,
    proofs: [],
  },
  undefined,
  { by: "a", at: daysBefore(1), why: "w" },
).facts.recipe;

export function look(target: Target = "live", changed = {}) {
  const practice = target === "practice" ? 1 : undefined;
  return makeCapture(
    { target, practiceRelease: practice, recipe },
    { picture, ...changed },
  );
}

const days = [9, 6, 3];
const decider = (day: number) => ({
  by: "Ada",
  at: daysBefore(day),
  why: `looked ${day} days ago`,
  until: daysBefore(day - 25),
});

function approveWeb(target: Target, of: Screen): Texts {
  let previous: Baseline | undefined;
  for (const day of days)
    previous = asBaseline(
      approveCapture(
        { ...look(target), screen: of.id },
        previous,
        decider(day),
      ),
    );
  return writeBaseline(of, previous, target);
}

function approvePhone(target: Target, of: Screen): Texts {
  let previous: Baseline | undefined;
  for (const day of days)
    previous = asBaseline(
      approvePicture(
        of,
        { device: "iphone", variant: undefined },
        target,
        {
          picture,
          phone: { model: "iPhone 16", os: "iOS 19", app: "400.1" },
          handed: handedPlainly,
          proofs: [],
        },
        previous,
        decider(day),
      ),
    );
  return writeBaseline(of, previous, target);
}

function asBaseline({
  facts,
  words,
}: {
  readonly facts: BaselineFacts;
  readonly words: string;
}): Baseline {
  return { ...facts, words, pictureFile: "", pictureNow: facts.picture.file };
}

function writeBaseline(
  of: Screen,
  baseline: Baseline | undefined,
  target: Target,
): Texts {
  if (baseline === undefined) return {};
  const { words, pictureFile: _file, pictureNow: _now, ...facts } = baseline;
  const change = { screen: of, baseline: { facts, words } };
  const changes = renderBaseline(change, target, Buffer.from("the picture"));
  return Object.fromEntries(
    changes
      .filter(({ content }) => content !== undefined)
      .map((one) => [one.file, String(one.content)]),
  );
}

function signAll(article: Article, target: Target): Signoffs {
  if (screen === undefined || claim === undefined) throw new Error("no screen");
  const [demand] = article.frontmatter.checkpoints;
  const anchor = article.anchors.find(({ kind }) => kind === "claim");
  if (demand === undefined || anchor?.sentence === undefined)
    throw new Error("no checkpoint");
  const phone = { ...look(target).evidence, text: digest("") };
  let signoffs: Signoffs | undefined;
  for (const day of days) {
    signoffs = renewWording(
      signoffs,
      signWording(
        article,
        target,
        claim,
        anchor,
        anchor.sentence.text,
        decider(day),
      ),
    );
    for (const device of ["web", "iphone"] as const) {
      const { text } = device === "web" ? look(target).evidence : phone;
      const old = signoffs.checkpoints.find((one) => one.device === device);
      const evidence = { device, target, picture, text };
      signoffs = renewCheckpoint(
        signoffs,
        old,
        signCheckpoint(
          article,
          demand,
          screen,
          evidence,
          answers,
          daysBefore(day),
          decider(day),
        ),
      );
    }
  }
  return signoffs ?? { claims: [], checkpoints: [], waivers: [] };
}

function signTexts(target: Target): Texts {
  if (screen === undefined || other === undefined) throw new Error("no screen");
  const signed = unsigned.articles.map((article) =>
    renderSignoffs(article.file, target, signAll(article, target)),
  );
  return {
    ...Object.fromEntries(signed.map((one) => [one.file, String(one.content)])),
    ...approveWeb(target, screen),
    ...approvePhone(target, screen),
    ...approveWeb(target, other),
    ...approvePhone(target, other),
  };
}

/** Everything signed off, live. */
export const signedTexts: Texts = { ...plain, ...signTexts("live") };
/** The decisions alone, made on practice. */
export const practiceTexts: Texts = signTexts("practice");

/** The same, when a person has signed one device's look off once more, with other answers. */
export async function signAgain(
  texts: Texts,
  device: "web" | "iphone",
  changed: Partial<CheckpointSignoff["answers"]>,
): Promise<Texts> {
  const { articles, signoffsByFile } = await readTexts(texts);
  const signoffs = signoffsByFile.get(file);
  const old = signoffs?.checkpoints.find((one) => one.device === device);
  const [demand] = articles.find((one) => one.file === file)?.frontmatter
    .checkpoints ?? [undefined];
  if (old === undefined || demand === undefined) throw new Error("not signed");
  const { seal: _seal, previous: _previous, ...rest } = old;
  const fresh: CheckpointSignoff = {
    ...rest,
    // What is asked may have been edited since.
    questions: digestQuestions(demand),
    answers: { ...old.answers, ...changed } as CheckpointSignoff["answers"],
    at: daysBefore(1),
    seen: daysBefore(1),
    why: "looked again",
  };
  const { file: name, content } = renderSignoffs(
    file,
    "live",
    renewCheckpoint(signoffs, old, fresh),
  );
  return { ...texts, [name]: String(content) };
}

/** The gate of one of the articles. */
export async function gateOf(
  texts: Texts,
  at: { readonly now?: Date; readonly article?: string } = {},
  capture = look(),
): Promise<ArticleGate> {
  const repository = await readTexts(texts);
  const { articles, platformById, signoffsByFile, unparsed, findings } =
    repository;
  const day = at.now ?? now;
  const captures = [capture];
  const gates = judgeArticles({
    articles,
    unparsed,
    platformById,
    signoffsByFile,
    findings,
    sightsByFile: matchArticles(articles, platformById),
    observations: [
      {
        ...makeObservation({
          at: day.toISOString(),
          quotes: [
            { claim: "one-use", quote: "Each code works once.", found: true },
          ],
        }),
        platform: "example",
      },
    ],
    plan: {
      ...planCaptures(articles, platformById, {
        target: "live",
        practiceRelease: undefined,
        earlier: [],
        renderer: undefined,
        lookAgainAfter: "1d",
        now: day,
      }),
      items: captures.map(
        ({ id, platform: of, screen: on, device, recipe: by }) => ({
          id,
          platform: of,
          screen: on,
          device,
          recipe: by,
          reuse: undefined,
        }),
      ),
    },
    captures,
    comparisons: captures.map((capture) =>
      compareCapture(
        capture,
        findBaseline(
          platformById.get(capture.platform)?.screenById.get(capture.screen),
          capture.device,
          capture.variant,
        ),
      ),
    ),
    target: "live",
    now: day,
    followAgainAfter: "30d",
    quarantines: [],
  });
  const gate = gates.find((one) => one.file === (at.article ?? file));
  if (gate === undefined) throw new Error("no such article");
  return gate;
}

/** A file's text after a change of what it says. */
export function rewrite<T>(texts: Texts, name: string, value: T): Texts {
  return {
    ...texts,
    [name]: stringify(value, { aliasDuplicateObjects: false }),
  };
}
