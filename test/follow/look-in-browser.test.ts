// What shows itself to no program is opened in a browser, and judged the same way.
import { expect, test } from "vitest";
import type { FollowOptions } from "../../src/follow/follow-options.ts";
import type { HttpAnswer } from "../../src/follow/http-door.ts";
import type { PageViewer, ViewedPage } from "../../src/follow/page-viewer.ts";
import { makePlatform, now } from "../model/specimens.ts";
import { followAll, openFakeDoor } from "./fake-door.ts";

const options: FollowOptions = {
  target: "live",
  practiceRelease: undefined,
  now,
  followAgainAfter: "7d",
  scope: "stale",
};
const url = "https://example.com/help/lost";
const link = { id: "help", title: "Help", url, names: [] };

function answer(status: number, body: string): HttpAnswer {
  return { outcome: "answered", status, headers: {}, body, extent: "whole" };
}

const words =
  "<title>Lost phone</title><h1>Lost phone</h1><p>Use a backup code to sign in, then remove the phone.</p>";

function seen(html: string, hops = [{ url, status: 200 }]): ViewedPage {
  return { outcome: "seen", hops, headers: {}, html };
}

async function look(first: HttpAnswer, then: ViewedPage | undefined) {
  const viewed: string[] = [];
  const viewer: PageViewer | undefined = then && {
    view: async (at) => {
      viewed.push(at);
      return then;
    },
  };
  const [observation] = await followAll(
    [{ platform: makePlatform(), link, claims: [] }],
    openFakeDoor({ [url]: first }),
    options,
    { viewer },
  );
  const { verdict, kind, method } = observation ?? {};
  return { verdict, kind, method, viewed: viewed.length };
}

const empty = answer(200, "<title>App</title><div id=root></div>");

test("a page of scripts shows its words", async () => {
  expect(await look(empty, seen(words))).toEqual({
    verdict: "alive",
    kind: undefined,
    method: "browser",
    viewed: 1,
  });
});

test("a page that says it is gone only there is gone", async () => {
  const gone = seen("<title>Page not found</title><h1>Page not found</h1>");
  expect(await look(empty, gone)).toMatchObject({ verdict: "soft-dead" });
});

test("a test for robots that stands there, too, is left standing", async () => {
  const wall = seen("<h1>Verify you are human</h1><p>Press &amp; hold</p>");
  expect(await look(answer(403, "<p>x</p>"), wall)).toEqual({
    verdict: "unknown",
    kind: "captcha",
    method: "browser",
    viewed: 1,
  });
});

test("a script that leads off the platform is found out", async () => {
  const off = seen(words, [
    { url, status: 200 },
    { url: "https://evil.example/", status: 200 },
  ]);
  expect(await look(empty, off)).toMatchObject({ verdict: "wrong-place" });
});

test.each<readonly [string, HttpAnswer]>([
  ["opens", answer(200, words)],
  ["is gone", answer(404, "<h1>Not found</h1>")],
  [
    "asks to sign in",
    answer(
      200,
      "<title>Log in</title><form><input name=u><input type=password></form>",
    ),
  ],
  ["is out of order", answer(500, "<h1>Error</h1>")],
  [
    "gives no answer",
    { outcome: "no-answer", kind: "silent", because: "It was silent." },
  ],
])("a page that %s is not opened in a browser", async (_what, first) => {
  expect(await look(first, seen(words))).toMatchObject({
    method: "http",
    viewed: 0,
  });
});

test.each<readonly [string, ViewedPage | undefined]>([
  ["there is no browser", undefined],
  ["the browser fails", { outcome: "failed" }],
])("where %s, what was seen first stands", async (_what, then) => {
  expect(await look(empty, then)).toMatchObject({
    verdict: "unknown",
    kind: "no-words",
    method: "http",
  });
});
