// The gate on official links reads observations only; it never asks the network.
import type { Article } from "../model/article.ts";
import type { Target } from "../model/device.ts";
import { onTarget } from "./checkpoint-facts.ts";
import { findAttestation } from "../model/attestation.ts";
import { judgeOfficialUrl } from "../model/judge-official.ts";
import type { LinkVerdict } from "../model/link-verdict.ts";
import { linkVerdictTitles } from "../model/link-verdict.ts";
import type { Observation } from "../model/observation.ts";
import { periodMs } from "../model/period.ts";
import type { OfficialLink } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { LinkJudgement } from "../model/verdict.ts";

export interface LinkFacts {
  readonly article: Article;
  readonly platform: Platform | undefined;
  readonly observationByLink: ReadonlyMap<string, Observation>;
  readonly target: Target;
  readonly now: Date;
  readonly followAgainAfter: string;
}

/** A judgement of every official page the article links or rests a claim on. */
export function judgeLinks(facts: LinkFacts): LinkJudgement[] {
  const { article, platform } = facts;
  if (platform === undefined) return [];
  const sources = article.frontmatter.claims.flatMap(
    (id) => platform.claimById.get(id)?.source.link ?? [],
  );
  const ids = [...new Set([...article.frontmatter.links, ...sources])];
  return ids.flatMap((id) => {
    const link = platform.linkById.get(id);
    return link === undefined ? [] : [judgeLink(facts, platform, link)];
  });
}

const followTodo = "Run: npx presscheck follow";

const todoByVerdict: Readonly<Record<LinkVerdict, string>> = {
  alive: "",
  moved: "Put the new address into links.yaml and the article.",
  dead: "Find the page that took its place and correct links.yaml and the article.",
  "soft-dead":
    "Find the page that took its place and correct links.yaml and the article.",
  "wrong-place": "Open it yourself, then correct or remove the link.",
  unknown: "",
};

function judgeLink(
  facts: LinkFacts,
  platform: Platform,
  link: OfficialLink,
): LinkJudgement {
  const observation = facts.observationByLink.get(link.id);
  const base = {
    link: link.id,
    title: link.title,
    url: link.url,
    seenAt: observation?.at,
  };
  const official = judgeOfficialUrl(platform, link.url);
  if (!official.official) {
    const todo = todoByVerdict["wrong-place"];
    return { ...base, status: "wrong-place", because: official.because, todo };
  }
  if (observation?.url !== link.url) {
    return {
      ...base,
      status: "unseen",
      because: "nobody has opened it yet",
      todo: followTodo,
    };
  }
  const { verdict, because, part } = observation;
  const attested = findAttestation(observation, facts.target, facts.now);
  if (attested !== undefined)
    return {
      ...base,
      seenAt: attested.at,
      status: "attested",
      because: `${attested.by} read there “${attested.saw.join("” … “")}”`,
      todo: "",
      until: attested.until,
    };
  if (verdict !== "alive" && verdict !== "moved") {
    const words = [linkVerdictTitles[verdict], because].filter(
      (part) => part !== undefined,
    );
    return {
      ...base,
      status: verdict,
      because: words.join(": "),
      todo:
        verdict === "unknown"
          ? adviseLooking(platform, link, facts.target)
          : todoByVerdict[verdict],
    };
  }
  if (isStale(observation, facts)) {
    const seen = observation.at?.slice(0, 10) ?? "an unknown day";
    return {
      ...base,
      status: "stale",
      because: `it was last opened on ${seen}`,
      todo: followTodo,
    };
  }
  if (part?.outcome === "missing") {
    return {
      ...base,
      status: "part-missing",
      because: part.because ?? "",
      todo: "Open it, and point the address in links.yaml at the part that took its place.",
    };
  }
  if (verdict === "moved") {
    return {
      ...base,
      status: "moved",
      because: because ?? "",
      todo: todoByVerdict.moved,
    };
  }
  return { ...base, status: "good", because: "", todo: "" };
}

function adviseLooking(
  platform: Platform,
  link: OfficialLink,
  target: Target,
): string {
  const on = onTarget(target);
  return `Open it yourself in a browser. When it is the right page: npx presscheck attest ${platform.id}/${link.id}${on} --saw "words you read there". Or try again later: npx presscheck follow`;
}

function isStale(observation: Observation, facts: LinkFacts): boolean {
  if (facts.target === "practice") return false;
  if (observation.at === undefined) return true;
  const age = facts.now.getTime() - Date.parse(observation.at);
  // A date in the future would stay fresh for ever.
  return age < 0 || age >= periodMs(facts.followAgainAfter);
}
