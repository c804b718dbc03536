// A page of few words gives little to go by: a wall in a language nobody taught us,
// or help of two sentences. Where signs are against it, nobody is told that it is
// fine, and nobody that it is gone.
import type { Sibling } from "../gone/sibling.ts";
import { isExplanation } from "../../model/walls/read-cues.ts";
import type { SeenPage } from "../../model/walls/seen-page.ts";
import { listSigns } from "./list-signs.ts";
import { compareWithAddress, wordsOfAddress } from "./name-topic.ts";

const shortPage = 60;
const longestPage = 150;

/** Why nobody can tell whether it is the page; a sentence. undefined when it may be taken for it. */
export function findDoubt(
  seen: SeenPage,
  sibling: Sibling,
): string | undefined {
  const { ownWords } = seen.page;
  if (ownWords > longestPage || !isMarkup(seen)) return undefined;
  const agreement = compareWithAddress(seen);
  const signs = listSigns(seen, agreement);
  const against = signs.reduce((sum, { weight }) => sum + weight, 0);
  // What a site shows for a made-up name is not what it shows here.
  const isOfItsOwn = sibling.outcome === "answered";
  // Nor does a site that knows its pages by number answer those it has not.
  const isKnown =
    sibling.outcome === "missing" &&
    seen.page.lines.length > seen.page.prose.length &&
    agreement === "nameless" &&
    ownWords > 12;
  const speaksFor = [
    agreement === "agrees",
    isExplanation(seen.page),
    isOfItsOwn,
    isKnown,
  ].filter(Boolean).length;
  const enough = ownWords <= shortPage ? 2 : 3;
  return against - speaksFor >= enough
    ? explainDoubt(signs.map(({ tells }) => tells))
    : undefined;
}

/** Whether a short page that a site shows for every address may be what keeps readers out, rather than what is shown of pages that are gone; a sentence. */
export function suspectWall(seen: SeenPage): string | undefined {
  const agreement = compareWithAddress(seen);
  // A wall neither leads every address to one page nor repeats what was asked for.
  const isGone = seen.landed !== seen.asked || agreement === "agrees";
  if (isGone || seen.page.ownWords > longestPage) return undefined;
  const signs = listSigns(seen, agreement);
  const ofWalls = signs.filter(({ of }) => of === "wall");
  // A guard, an empty page of scripts or a fault says nothing of being gone.
  const saysGone =
    seen.page.ownWords > 30 || signs.some(({ of }) => of === "gone");
  return ofWalls.length === 0 && saysGone
    ? undefined
    : explainDoubt([
        "the site shows the same for an address made up at random",
        ...ofWalls.map(({ tells }) => tells),
      ]);
}

/** Whether nothing but its words makes a wall of it, and the site stands around it as around its pages; a sentence. */
export function doubtWords(seen: SeenPage): string | undefined {
  const { page, status, asked, landed } = seen;
  const { ownWords, lines, prose } = page;
  const isSaid =
    status === 200 &&
    asked === landed &&
    ownWords >= 8 &&
    ownWords <= shortPage &&
    lines.length > prose.length &&
    compareWithAddress(seen) !== "differs" &&
    page.passwordFields + page.textFields + page.buttons === 0;
  const signs = listSigns(seen, "nameless").filter(
    ({ of, weight }) => of !== "gone" && weight > 1,
  );
  return isSaid && signs.length === 0
    ? explainDoubt(["it may be a wall, or tell about one"])
    : undefined;
}

/**
 * Whether what its words seem to say is only what it is about: help on rate limits,
 * at an address that names them. Undefined where more than words speaks for a wall.
 */
export function isOwnTopic(seen: SeenPage): boolean {
  const { page, asked, status, headers } = seen;
  return (
    status === 200 &&
    wordsOfAddress(asked).length > 0 &&
    compareWithAddress(seen) === "agrees" &&
    page.passwordFields + page.textFields + page.buttons === 0 &&
    headers["cf-mitigated"] === undefined
  );
}

function explainDoubt(tells: readonly string[]): string {
  return `It says too little to tell whether it is the page: ${tells.slice(0, 3).join(", and ")}.`;
}

function isMarkup({ headers }: SeenPage): boolean {
  return !/^text\/plain\b/i.test(headers["content-type"] ?? "");
}
