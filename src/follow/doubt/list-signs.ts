// What makes one wonder whether a page of few words is the page that was asked for.
import { countWords } from "../../model/count-words.ts";
import { findGoneHead } from "../gone/gone-words.ts";
import { isSignInAddress } from "../../model/walls/sign-in-address.ts";
import { headsOf, isExplanation, states } from "../../model/walls/read-cues.ts";
import type { SeenPage } from "../../model/walls/seen-page.ts";
import {
  apology,
  ending,
  gate,
  later,
  members,
  negation,
  pointing,
} from "./closed-words.ts";
import type { Agreement } from "./name-topic.ts";

export interface Sign {
  /** Two are enough on a very short page. */
  readonly weight: 1 | 2 | 3;
  /** What would show it: a page that keeps readers out, one that is gone, or either. */
  readonly of: "wall" | "gone" | "either";
  /** Of the page, a clause: "it asks for a password". */
  readonly tells: string;
}

export function listSigns(seen: SeenPage, agreement: Agreement): Sign[] {
  const { page, asked, headers } = seen;
  const heads = headsOf(page);
  const said = [...heads, ...page.prose.slice(0, 4)];
  const sentences = sentencesOf(said);
  const agrees = agreement === "agrees";
  const isShort = page.ownWords <= 25;
  const isTold = isExplanation(page);
  const hasFields = page.passwordFields + page.textFields > 0;
  const isAsked =
    page.passwordFields > 0 && (isShort || agreement === "differs");
  return [
    agreement === "differs" &&
      sign(
        isShort ? 2 : 1,
        "either",
        "it is not called by what its address names",
      ),
    isAsked &&
      !isSignInAddress(asked) &&
      sign(2, "wall", "it asks for a password"),
    hasFields &&
      !isAsked &&
      !agrees &&
      sign(1, "wall", "it asks to fill in a form"),
    page.buttons > 0 &&
      !hasFields &&
      sign(1, "wall", "it asks to press a button"),
    (page.isUnlisted || /noindex/i.test(headers["x-robots-tag"] ?? "")) &&
      sign(1, "either", "it asks search engines to leave it out"),
    said.some(hasIncident) &&
      !agrees &&
      sign(2, "wall", "it names an incident"),
    heads.some((head) => apology.test(head) && !isTold) &&
      sign(2, "either", "it opens with an apology"),
    !isTold &&
      page.prose.slice(0, 2).some(isFarewell) &&
      sign(2, "gone", "it begins with an end"),
    !isTold &&
      sentences.some(isRefusal) &&
      sign(isShort ? 3 : 2, "gone", "it says what is not there"),
    !isTold &&
      sentences.some(isKeptForMembers) &&
      sign(3, "wall", "it keeps something for its members"),
    findGoneHead(seen) !== undefined &&
      sign(3, "gone", "its heading may say that it is not there"),
    !isTold &&
      heads.some((head) => saysEnding(head)) &&
      !agrees &&
      sign(1, "gone", "its heading tells of an end"),
    !isTold &&
      sentences.some((text) => states(text, later)) &&
      sign(1, "wall", "it asks to come again"),
    isMostlyGate(page) && sign(1, "wall", "it speaks of who reads it, and how"),
    isNamedAfterSite(seen) &&
      sign(1, "either", "it is called only what its site is"),
    page.ownWords < 12 &&
      !isFrontAddress(asked) &&
      sign(1, "either", "it has hardly a word of its own"),
    !agrees &&
      page.lines.length === page.prose.length &&
      page.controls.length === page.buttons &&
      sign(1, "either", "nothing of a site stands around it"),
    !isTold &&
      heads.some((head) => head.search(pointing) === 0) &&
      sign(2, "either", "its heading speaks of the page itself"),
    !agrees &&
      heads.some((head) => members.test(head) && countWords(head) <= 4) &&
      sign(2, "wall", "it names its members"),
    Object.keys(headers).some((name) => guards.test(name)) &&
      sign(1, "wall", "its answer comes from a guard"),
  ].filter((found) => found !== false);
}

const guards =
  /^(www-authenticate|retry-after|cf-mitigated|x-datadome|x-amzn-waf-action|x-sucuri-block|x-px-|x-iinfo)/;

function sign(weight: Sign["weight"], of: Sign["of"], tells: string): Sign {
  return { weight, of, tells };
}

function sentencesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.slice(0, 2000).split(/(?<=[.!?…。])\s+/));
}

/** "This product has been discontinued", in a line of its own where the page begins. */
function isFarewell(line: string): boolean {
  return line.length <= 120 && pointing.test(line) && states(line, ending);
}

/** "We no longer sell this item." A long sentence tells more than that. */
function isRefusal(sentence: string): boolean {
  return (
    sentence.length <= 160 &&
    pointing.test(sentence) &&
    (states(sentence, negation) || states(sentence, ending))
  );
}

function isKeptForMembers(sentence: string): boolean {
  return (
    sentence.length <= 160 &&
    pointing.test(sentence) &&
    states(sentence, members)
  );
}

/** Whether half of what it says is about its reader. A banner above a page is less. */
function isMostlyGate({ prose, ownWords }: SeenPage["page"]): boolean {
  const words = prose
    .filter((text) => gate.test(text))
    .reduce((sum, text) => sum + countWords(text), 0);
  return words > 0 && words * 2 >= ownWords;
}

function saysEnding(head: string): boolean {
  return states(head, ending) || states(head, negation);
}

/** A number by which a guard would find this visit again: an address, a row of letters and digits. */
function hasIncident(text: string): boolean {
  const long = text.match(/[0-9a-z][0-9a-z.:-]{9,80}/gi) ?? [];
  return (
    /\b(\d{1,3}\.){3}\d{1,3}\b/.test(text) ||
    long.some(
      (row) =>
        (row.match(/\d/g)?.length ?? 0) >= 3 &&
        /[a-z]/i.test(row) &&
        !/^\d{4}-\d\d-\d\d|^[a-z]+-\d+$/i.test(row),
    )
  );
}

/** "Harbourly Help", at help.harbourly.example: of a page that has a name of its own, its title says it. */
function isNamedAfterSite({ asked, landed, page }: SeenPage): boolean {
  if (isFrontAddress(asked)) return false;
  const bare = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}\s]/gu, "")
      .toLowerCase();
  const host = bare(new URL(landed).hostname.replaceAll("-", ""));
  const title = bare(page.title);
  return (
    host.includes(title.replace(/\s/g, "")) ||
    title.split(/\s+/).every((word) => host.includes(word))
  );
}

function isFrontAddress(address: string): boolean {
  return new URL(address).pathname === "/";
}
