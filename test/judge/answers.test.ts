// What was found out on screens: held against the screen, the last answers, other devices
// and the claims it bears out.
import { expect, test } from "vitest";
import { node, now, tree } from "../model/specimens.ts";
import type { Texts } from "./signed-repository.ts";
import {
  file,
  gateOf,
  look,
  signAgain,
  signedTexts,
} from "./signed-repository.ts";

async function read(texts: Texts, capture = look()) {
  const { status, reasons, notices } = await gateOf(texts, { now }, capture);
  return { status, reasons: reasons.map(({ text }) => text), notices };
}

function edit(texts: Texts, name: string, from: string, to: string): Texts {
  const text = texts[name] ?? "";
  if (!text.includes(from)) throw new Error(`${from} is not in ${name}`);
  return { ...texts, [name]: text.replace(from, to) };
}

test("an answer that is another one than last time is announced, on the device it is about", async () => {
  const web = await signAgain(signedTexts, "web", { sms: false });
  const both = await signAgain(web, "iphone", { sms: false });
  expect(await read(both)).toEqual({
    status: "ready",
    reasons: [],
    notices: [
      "“Is SMS offered?” is no on Web now; the sign-off before said yes.",
      "“Is SMS offered?” is no on iPhone app now; the sign-off before said yes.",
    ],
  });
});

test.each([
  [{ sms: false }, "“Is SMS offered?” is yes on Web and no on iPhone app"],
  [{ left: 10 }, "“How many are left?” is 8 on Web and 10 on iPhone app"],
  [
    { error: "Try again" },
    "“What does it say?” is “That code is wrong” on Web and “Try again” on iPhone app",
  ],
])(
  "answers that differ by device are announced, and that the section says the same for all (%j)",
  async (answers, words) => {
    const { status, notices } = await read(
      await signAgain(signedTexts, "iphone", answers),
    );
    expect(status).toBe("ready");
    expect(notices.at(-1)).toBe(
      `${words}: “First checks” says the same for all of them.`,
    );
  },
);

test("where the section tells devices apart, it asks whether it says so", async () => {
  const texts = edit(
    signedTexts,
    file,
    "Tap **Confirm**",
    "On an iPhone, tap **Confirm**",
  );
  const { notices } = await read(
    await signAgain(texts, "iphone", { sms: false }),
  );
  expect(notices.at(-1)).toBe(
    "“Is SMS offered?” is yes on Web and no on iPhone app: does the text say so?",
  );
});

test("the same words under other quotation marks are the same answer", async () => {
  const { notices } = await read(
    await signAgain(signedTexts, "iphone", { error: "That  code is wrong" }),
  );
  expect(notices).toEqual([]);
});

test("an answer that the screen no longer bears out holds the article", async () => {
  const asking = edit(
    signedTexts,
    file,
    "ask: Is SMS offered?, answer: yes-no",
    "ask: Is SMS offered?, answer: yes-no, look: { role: button, name: Confirm }",
  );
  expect((await read(asking)).status).toBe("ready");
  const gone = tree.filter(({ name }) => name !== "Try another way");
  const without = gone.map((one) =>
    one.name === "Confirm" ? node("button", "Continue", 1) : one,
  );
  const { status, reasons } = await read(
    asking,
    look("live", { tree: without }),
  );
  expect(status).toBe("hold");
  expect(reasons[0]).toMatch(
    /^A code was refused \(Web\): the screen has changed/,
  );
});

const claims = "checkpoints/example/claims.yaml";
const bound = (value: string): Texts =>
  edit(
    edit(signedTexts, claims, "source:", `values: [${value}], source:`),
    file,
    "ask: How many are left?, answer: number",
    "ask: How many are left?, answer: number, claim: one-use",
  );

async function signBoth(texts: Texts): Promise<Texts> {
  return signAgain(await signAgain(texts, "web", {}), "iphone", {});
}

test("an answer that is bound to a claim has to be what the claim says", async () => {
  expect(await read(await signBoth(bound("{ number: 8, of: codes }")))).toEqual(
    {
      status: "ready",
      reasons: [],
      notices: [],
    },
  );
  const { reasons } = await read(
    await signBoth(bound("{ number: 10, of: codes }")),
  );
  expect(reasons).toEqual([
    "A code was refused (Web, iPhone app): “How many are left?” was answered 8, and the claim “Codes work once.” says 10",
  ]);
});

test("a claim without such a value, or none of that name, is said to be so", async () => {
  const label = await read(await signBoth(bound("{ label: Confirm }")));
  expect(label.reasons).toEqual([
    "A code was refused (Web, iPhone app): “How many are left?” is bound to “Codes work once.”, which gives no number to hold the answer against",
  ]);
  const unknown = edit(
    bound("{ number: 8, of: codes }"),
    file,
    "claim: one-use }",
    "claim: one-usage }",
  );
  expect((await read(await signBoth(unknown))).reasons).toEqual([
    "A code was refused (Web, iPhone app): “How many are left?” is about a claim “one-usage” that nobody has described for Examplegram",
  ]);
});

test("binding a question to a claim asks for a new answer", async () => {
  const { reasons } = await read(bound("{ number: 8, of: codes }"));
  expect(reasons).toEqual([
    "A code was refused (Web, iPhone app): the questions were edited after the sign-off",
  ]);
});
