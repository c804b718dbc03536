import type { Article } from "../../model/article.ts";
import { nodesOfType, spanOfNode } from "../../model/nodes-by-type.ts";
import type { Place, Span } from "../../model/place.ts";
import type { Platform } from "../../model/platform-registry.ts";
import { blankCode } from "../blank-code.ts";
import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findEditorsNote } from "../find-editors-note.ts";
import type { Leftover, LeftoverKind } from "../find-leftovers.ts";
import { findLeftovers, severityByKind } from "../find-leftovers.ts";
import { judgePlaceholderUrl } from "../judge-placeholder-url.ts";
import { readProse } from "../read-prose.ts";
import { placeOf } from "../text-places.ts";

export const templateLeftover = defineRule({
  id: "template-leftover",
  title:
    "Something that was to be replaced stands in the text that readers see.",
  severity: "error",
  *check({ article, platform }) {
    for (const key of ["title", "description"] as const) {
      const value = article.frontmatter[key] ?? "";
      if (findEditorsNote(value) !== undefined) continue;
      const [leftover] = findLeftovers(value);
      if (leftover !== undefined)
        yield explain(leftover, article.placeByPath.get(key));
    }
    const leftovers = findLeftovers(blankCode(article));
    const taken =
      leftovers.length === 0
        ? []
        : [...definedSpans(article), ...notedSpans(article)];
    for (const leftover of leftovers) {
      if (taken.some((span) => overlap(span, leftover.span))) continue;
      yield explain(leftover, placeOf(article, leftover.span));
    }
    yield* checkLinks(article, platform);
  },
});

const whyByKind: Readonly<Record<LeftoverKind, string>> = {
  placeholder:
    "Readers see the placeholder itself, and do not learn what belongs in its place.",
  generator:
    "When the site's generator does not know it, readers see the signs themselves.",
  name: "Readers cannot tell whether they should type the braces, or whether something is missing.",
  filler: "Readers see text that says nothing, and doubt the rest.",
  "to come": "Readers see that something is missing that they came for.",
};

const todoByKind: Readonly<Record<LeftoverKind, string>> = {
  placeholder:
    "Put in what it stands for. If the article is about the placeholder itself, write it as code, between backticks.",
  generator:
    "Look at the built page. If the site fills this in, leave it; otherwise put in what it stands for.",
  name: "Put in what it stands for. If readers put in their own, say so in words, and write it as code, between backticks.",
  filler: "Write the real text, or take it out.",
  "to come": "Write what is still to come, or take the sentence out.",
};

function explain(
  { words, kind }: Leftover,
  place: Place | undefined,
): RuleRemark {
  return {
    ...(place === undefined ? {} : { place }),
    severity: severityByKind[kind],
    title:
      kind === "generator"
        ? `“${words}” is for the site's generator; see that it is filled in.`
        : `“${words}” was to be replaced before readers see it.`,
    why: whyByKind[kind],
    todo: todoByKind[kind],
    subject: words,
  };
}

function* checkLinks(
  article: Article,
  platform: Platform | undefined,
): Iterable<RuleRemark> {
  for (const { url, text, place } of article.links) {
    const because = judgePlaceholderUrl(url, platform);
    if (because === undefined) continue;
    yield {
      place,
      title: `The link${text === "" ? "" : ` “${text}”`} leads to a stand-in: ${because}.`,
      why: "Readers who follow it land nowhere, or on a page that has nothing to do with it.",
      todo: "Put in the address of the page that is meant, or take the link out.",
      subject: url,
    };
  }
}

// "[date]" with a definition at the end of the file is a link.
function definedSpans({ tree }: Article): Span[] {
  const types = [
    "linkReference",
    "imageReference",
    "definition",
    "footnoteReference",
  ] as const;
  return types
    .flatMap((type) => [...nodesOfType(tree, type)])
    .flatMap(({ node }) => spanOfNode(node) ?? []);
}

// A paragraph that reads as a note to the editor is reported as one, and once.
function notedSpans(article: Article): Span[] {
  return readProse(article).flatMap(({ text, span }) =>
    span !== undefined && findEditorsNote(text) !== undefined ? [span] : [],
  );
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
