// Of a page of few words it may be impossible to say whether it is the page.
import { expect, test } from "vitest";
import type { FollowOptions } from "../../src/follow/follow-options.ts";
import type { HttpAnswer } from "../../src/follow/http-door.ts";
import { digest } from "../../src/model/digest.ts";
import type { RequiredClaim } from "../../src/model/platform.ts";
import { makeObservation, makePlatform, now } from "../model/specimens.ts";
import { followAll, openFakeDoor } from "./fake-door.ts";

const options: FollowOptions = {
  target: "live",
  practiceRelease: undefined,
  now,
  followAgainAfter: "7d",
  scope: "all",
};
const url = "https://example.com/help/lost-phone";
const link = { id: "help", title: "Help", url, names: [] };

function page(html: string): HttpAnswer {
  return {
    outcome: "answered",
    status: 200,
    headers: {},
    body: html,
    extent: "whole",
  };
}

async function observe(
  html: string,
  claims: readonly RequiredClaim[] = [],
  platform = makePlatform(),
) {
  const [seen] = await followAll(
    [{ platform, link, claims }],
    openFakeDoor({ [url]: page(html) }),
    options,
  );
  return { verdict: seen?.verdict, kind: seen?.kind, because: seen?.because };
}

const alive = { verdict: "alive", kind: undefined, because: undefined };
const riddle =
  "<title>Kestrel</title><h1>Hetki vain</h1><p>Katsomme, kuka olet.</p><button>Jatka</button>";

test("a page in a language nobody taught us, which its address does not name, is neither fine nor gone", async () => {
  expect(await observe(riddle)).toEqual({
    verdict: "unknown",
    kind: "too-little",
    because:
      "It says too little to tell whether it is the page: it is not called by what its address names, and it asks to press a button, and it has hardly a word of its own.",
  });
});

test("two sentences under the name that the address gives are the page", async () => {
  const html =
    "<title>Lost phone</title><h1>Lost phone</h1><p>Sign in with a backup code.</p>";
  expect(await observe(html)).toEqual(alive);
});

test("the words that a claim rests on are the page, whatever it is called", async () => {
  const claim: RequiredClaim = {
    id: "who",
    statement: "s",
    mode: "must",
    why: "w",
    forms: [],
    examples: { states: [], doesNot: [] },
    values: [],
    source: { link: "help", quote: "Katsomme, kuka olet." },
  };
  expect(await observe(riddle, [claim])).toEqual(alive);
});

test("a page that was taken for the page is taken for it until a word of it changes", async () => {
  const ledger = (text: string) =>
    makePlatform([], {
      observationByLink: new Map([
        [
          "help",
          makeObservation({
            link: "help",
            url,
            title: "Kestrel",
            text: digest(text),
            hops: [{ url, status: 200 }],
          }),
        ],
      ]),
    });
  const same = ledger("Hetki vain\nKatsomme, kuka olet.\nJatka");
  expect(await observe(riddle, [], same)).toEqual(alive);
  expect(await observe(riddle, [], ledger("Hetki"))).toMatchObject({
    verdict: "unknown",
  });
});

test("help on rate limits at an address that names them is no rate limit; at a number it may be", async () => {
  const html =
    "<title>Too many requests</title><nav><a href=/>Help</a></nav><h1>Too many requests</h1><p>A key may send 600 requests a minute; more are refused.</p>";
  const follow = async (at: string) => {
    const [seen] = await followAll(
      [{ platform: makePlatform(), link: { ...link, url: at }, claims: [] }],
      openFakeDoor({ [at]: page(html) }),
      options,
    );
    return seen?.kind ?? seen?.verdict;
  };
  const named = "https://example.com/help/too-many-requests";
  expect(await follow(named)).toBe("alive");
  expect(await follow("https://example.com/help/4411")).toBe("too-little");
});

test("one short page at every address is a guard when it asks something, and gone when it says so", async () => {
  const everywhere = async (html: string) => {
    const [seen] = await followAll(
      [{ platform: makePlatform(), link, claims: [] }],
      { ask: async () => page(html) },
      options,
    );
    return seen?.kind ?? seen?.verdict;
  };
  expect(await everywhere(riddle)).toBe("too-little");
  expect(
    await everywhere("<title>Kestrel</title><p>Oops, nothing to see here.</p>"),
  ).toBe("soft-dead");
});
