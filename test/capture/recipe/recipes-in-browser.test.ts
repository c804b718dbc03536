// What recipes can say, done in a real browser on the practice platform.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runRecipe } from "../../../src/capture/run-recipe.ts";
import type { SessionState } from "../../../src/model/session.ts";
import type { Capture } from "../../../src/model/capture.ts";
import {
  adviseOnFailure,
  describeFailure,
} from "../../../src/model/describe-capture-failure.ts";
import type { PracticeLooks } from "./practice-looks.ts";
import { openPracticeLooks } from "./practice-looks.ts";

let practice: PracticeLooks;
const traces = mkdtempSync(join(tmpdir(), "presscheck-traces-"));

beforeAll(async () => {
  practice = await openPracticeLooks(traces);
});

afterAll(async () => {
  await practice.close();
  rmSync(traces, { recursive: true });
});

const login = "https://www.instagram.com/accounts/login/";
const signIn = [
  { goto: login },
  { fill: { label: "Username", with: "$INSTAGRAM_TEST_USER" } },
  {
    fill: {
      role: "textbox",
      name: "Password",
      with: "$INSTAGRAM_TEST_PASSWORD",
    },
  },
  { click: { role: "button", name: "Log in" } },
  { wait: { label: "Security code" } },
];
const needs = ["INSTAGRAM_TEST_USER", "INSTAGRAM_TEST_PASSWORD"];

function stepsOf({ provenance }: Capture): string[] {
  return provenance.steps.map(({ step, outcome }) => `${outcome}: ${step}`);
}

function sizeOf(capture: Capture): readonly [number, number] {
  if (capture.outcome !== "captured")
    throw new Error(describeFailure(capture.failure));
  const { width, height } = capture.evidence.picture;
  return [width, height];
}

describe("an optional wall", () => {
  const dismiss = {
    when: {
      sees: { role: "dialog", name: "Cookies" },
      do: [
        { click: { role: "button", name: "Decline optional cookies" } },
        { goto: login },
      ],
    },
  };

  test("that stands there is passed, and the record says that it was seen", async () => {
    const capture = await practice.look({
      recipe: [{ goto: `${login}?practice=consent` }, dismiss],
    });
    expect([capture.outcome, stepsOf(capture)]).toEqual([
      "captured",
      [
        `done: open ${login}?practice=consent`,
        "done: when there is dialog “Cookies”",
        "done: click button “Decline optional cookies”",
        `done: open ${login}`,
      ],
    ]);
  });

  test("that does not stand there changes nothing but the record", async () => {
    const capture = await practice.look({
      recipe: [{ goto: login }, dismiss, { expect: { label: "Username" } }],
    });
    expect([capture.outcome, stepsOf(capture)]).toEqual([
      "captured",
      [
        `done: open ${login}`,
        "not-seen: when there is dialog “Cookies”",
        "done: expect field labelled “Username”",
      ],
    ]);
  });

  test("whose way out is gone fails by the number of the step it is", async () => {
    const sees = { role: "dialog", name: "Cookies" };
    const capture = await practice.look({
      recipe: [
        { goto: `${login}?practice=consent` },
        { when: { sees, do: [{ expect: { role: "button", name: "No" } }] } },
      ],
    });
    // The wall itself is what stands in the way.
    expect(capture).toMatchObject({
      outcome: "failed",
      failure: { kind: "walled", wall: "consent" },
    });
    expect(stepsOf(capture).at(-1)).toBe("failed: expect button “No”");
  });

  test("that is in the page and hidden is not seen", async () => {
    const capture = await practice.look({
      recipe: [
        { goto: login },
        { when: { sees: { css: "head" }, within: 0, do: [{ press: "x" }] } },
      ],
    });
    expect(stepsOf(capture)[1]).toBe("not-seen: when there is element head");
  });
});

describe("a saved session", () => {
  const proof = [{ label: "Security code" }];
  const recipe = [
    { login: "reader" },
    { goto: "https://www.instagram.com/accounts/login/two_factor/" },
  ];

  test("that is not there is needed, with the way to get it, before anything is opened", async () => {
    const capture = await practice.look({ recipe });
    if (capture.outcome !== "failed") throw new Error("it was taken");
    expect([
      capture.failure,
      describeFailure(capture.failure),
      adviseOnFailure(capture.failure),
      capture.provenance.url,
    ]).toEqual([
      {
        kind: "needs-missing",
        names: [],
        session: {
          platform: "instagram",
          name: "reader",
          target: "practice",
          because: "it ended on 2026-11-19",
        },
      },
      "could not look: it needs the sign-in “reader” to instagram, and it ended on 2026-11-19",
      "Sign in: npx presscheck login instagram --as reader --target practice",
      undefined,
    ]);
  });

  test("takes the look to where the person had signed in", async () => {
    const session = await signInByHand();
    const shot = { mask: [{ role: "status", name: "Account" }] };
    const inside = await practice.look({ recipe, proof, shot }, "web", session);
    const outside = await practice.look({ recipe: recipe.slice(1), proof });
    expect([
      inside.outcome === "failed" ? inside.failure : inside.outcome,
      outside.outcome,
      stepsOf(inside)[0],
    ]).toEqual([
      "captured",
      "failed",
      "done: start with the saved session “reader”",
    ]);
  });

  test("that the platform no longer takes is to be made anew", async () => {
    const session = await signInByHand();
    const capture = await practice.look(
      { recipe: [recipe[0], { goto: `${login}?practice=captcha` }], proof },
      "web",
      session,
    );
    const ended = await practice.look(
      { recipe: [recipe[0], { goto: "https://www.instagram.com/" }], proof },
      "web",
      session,
    );
    const stopped = await practice.look(
      {
        recipe: [
          recipe[0],
          { goto: "https://www.instagram.com/" },
          { expect: { role: "link", name: "Your codes" } },
        ],
        proof,
      },
      "web",
      session,
    );
    const failures = [capture, ended, stopped].map((look) =>
      look.outcome === "failed"
        ? [describeFailure(look.failure), adviseOnFailure(look.failure)]
        : look.outcome,
    );
    expect(failures).toEqual([
      [
        "could not look: a test for robots (CAPTCHA) stood in the way",
        "See in the report what stood there instead; then try again later, or look at the screen by hand.",
      ],
      [
        "could not look: a sign-in page stood in the way: the platform no longer takes the sign-in “reader”",
        "Sign in again: npx presscheck login instagram --as reader --target practice",
      ],
      [
        "could not look: a sign-in page stood in the way: the platform no longer takes the sign-in “reader”",
        "Sign in again: npx presscheck login instagram --as reader --target practice",
      ],
    ]);
  });

  async function signInByHand(): Promise<SessionState> {
    const { page, close } = await practice.browser.openPage("web");
    await page.goto(login);
    await page.getByLabel("Username").fill("practice-reader");
    await page.getByLabel("Password").fill("for-practice-only-1");
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await page.getByLabel("Security code").waitFor();
    const state = await page.context().storageState();
    await close();
    return state;
  }
});

describe("a shot", () => {
  const recipe = [{ goto: login }];
  const part = { role: "button", name: "Log in" };

  test("of the window is as large as the window, on each device", async () => {
    const shot = { area: "viewport" };
    const web = await practice.look({ recipe, shot });
    const phone = await practice.look({ recipe, shot }, "iphone-web");
    expect([sizeOf(web), sizeOf(phone)]).toEqual([
      [1280, 800],
      [780, 1328],
    ]);
  });

  test("of a part with padding is larger by it on every side, and boxes are counted from its corner", async () => {
    const bare = await practice.look({ recipe, shot: { of: part } });
    const wide = await practice.look({
      recipe,
      shot: { of: part, padding: 12 },
    });
    const [width, height] = sizeOf(bare);
    expect(sizeOf(wide)).toEqual([width + 24, height + 24]);
    const corners = [bare, wide].map(({ evidence }) => {
      const { x, y } = evidence?.proofs[0]?.box ?? {};
      return [x, y];
    });
    expect(corners).toEqual([
      [0, 0],
      [12, 12],
    ]);
    expect(wide.evidence?.words).toBe(bare.evidence?.words);
    expect(wide.evidence?.tree.map(({ name }) => name)).toEqual(
      bare.evidence?.tree.map(({ name }) => name),
    );
  });

  test("with padding ends where the page ends", async () => {
    const of = { role: "complementary" };
    const bare = await practice.look({ recipe, shot: { of } });
    const wide = await practice.look({ recipe, shot: { of, padding: 500 } });
    const [width, height] = sizeOf(bare);
    // The strip is at the top of the page and as wide: there is room below alone.
    expect([sizeOf(wide)[0], sizeOf(wide)[1] <= height + 500]).toEqual([
      width,
      true,
    ]);
  });
});

describe("what is otherwise on a device", () => {
  test("is done there and nowhere else", async () => {
    const facts = {
      recipe: [{ goto: login }],
      devices: {
        "android-web": { recipe: [{ goto: login }, { press: "Escape" }] },
      },
    };
    const steps = [
      stepsOf(await practice.look(facts)).length,
      stepsOf(await practice.look(facts, "android-web")).length,
    ];
    expect(steps).toEqual([1, 2]);
  });

  test("a language of its own is the browser's, and is recorded", async () => {
    const capture = await practice.look({
      locale: "de-DE",
      recipe: [{ goto: login }],
    });
    expect(capture.provenance.locale).toBe("de-DE");
  });
});

describe("variants", () => {
  const variants = [
    { id: "with-phone", proof: [{ role: "button", name: "Use your phone" }] },
    { id: "by-name", proof: [{ label: "Username" }] },
  ];

  test("the look says which it met, and that one's proof is kept", async () => {
    const capture = await practice.look({
      variants,
      recipe: [{ goto: login }],
    });
    expect([
      capture.provenance.variant,
      capture.evidence?.proofs.map(({ proof }) => proof),
    ]).toEqual(["by-name", ["button “Log in”", "field labelled “Username”"]]);
  });

  test("where none stands there, the look is of another page", async () => {
    const capture = await practice.look({
      variants: [
        { id: "a", proof: [{ label: "Nothing like it" }] },
        { id: "b", proof: [{ label: "Nor this" }] },
      ],
      recipe: [{ goto: login }],
    });
    expect(capture).toMatchObject({
      outcome: "failed",
      failure: { kind: expect.stringMatching(/walled|proof-missing/) },
    });
    expect(capture.provenance.variant).toBeUndefined();
  });
});

test("a look that is traced leaves one trace, named after it", () => {
  expect(readdirSync(traces).toSorted()).toEqual([
    "instagram-screen-android-web.zip",
    "instagram-screen-iphone-web.zip",
    "instagram-screen-web.zip",
  ]);
});

test("fields by any locator are filled in and nothing typed is in the record", async () => {
  const capture = await practice.look({
    needs,
    proof: [{ label: "Security code" }],
    recipe: signIn,
    shot: { mask: [{ role: "status", name: "Account" }] },
  });
  expect(stepsOf(capture)).toEqual([
    `done: open ${login}`,
    "done: fill in “Username”",
    "done: fill in textbox “Password”",
    "done: click button “Log in”",
    "done: wait for field labelled “Security code”",
  ]);
  expect(JSON.stringify(capture)).not.toContain("for-practice-only");
});

test("a step that something lies over says so, and not that the page is slow", async () => {
  const { page, close } = await practice.browser.openPage("web");
  await page.goto(login);
  await page.evaluate(() => {
    const banner = document.createElement("div");
    banner.style.cssText = "position:fixed;inset:0;background:white";
    document.body.append(banner);
  });
  const click = { role: "button", name: "Log in" };
  const { failure } = await runRecipe(page, [{ click }], (value) => value);
  await close();
  expect(failure).toEqual({
    kind: "step-failed",
    step: 1,
    because: "something lies over it, such as a banner",
  });
});
