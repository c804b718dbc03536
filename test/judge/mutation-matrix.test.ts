// What was decided holds for what was decided about, and for nothing else.
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { z } from "zod";
import { baselineSchema } from "../../src/model/baseline.ts";
import { digest } from "../../src/model/digest.ts";
import { sealBaseline } from "../../src/model/seal-baseline.ts";
import type { CheckpointSignoff, Signoffs } from "../../src/model/signoff.ts";
import {
  checkpointSignoffSchema,
  signoffFileSchema,
  wordingSchema,
} from "../../src/model/signoff.ts";
import type { ArticleGate } from "../../src/model/verdict.ts";
import { node, now, tree } from "../model/specimens.ts";
import { parseYaml } from "../../src/parse/parse-yaml.ts";
import { listMutations } from "./list-mutations.ts";
import type { Texts } from "./signed-repository.ts";
import {
  baselineFile,
  file,
  gateOf,
  look,
  practiceTexts,
  rewrite,
  screenFile,
  signedTexts,
  signoffsFile,
  twin,
} from "./signed-repository.ts";

const signoffs: Signoffs = signoffFileSchema.parse(
  parseYaml(signedTexts[signoffsFile] ?? "", 1).value,
);
const [wording] = signoffs.claims;
const web = signoffs.checkpoints.find(({ device }) => device === "web");
const phone = signoffs.checkpoints.find(({ device }) => device === "iphone");
if (wording === undefined || web === undefined || phone === undefined)
  throw new Error("nothing is signed");

/** Why the article is held; nothing when it is ready. */
function reasonsOf({ status, reasons }: ArticleGate): string[] {
  return status === "ready" ? [] : reasons.map(({ text }) => text);
}

function withCheckpoint(old: CheckpointSignoff, fresh: unknown): Texts {
  return rewrite(signedTexts, signoffsFile, {
    ...signoffs,
    checkpoints: signoffs.checkpoints.map((one) => (one === old ? fresh : one)),
  });
}

test("signed off as it is, the article is ready", async () => {
  expect(reasonsOf(await gateOf(signedTexts))).toEqual([]);
  expect(reasonsOf(await gateOf(signedTexts, { article: twin }))).toEqual([]);
});

const edited = /was edited by hand after it was made: its seal no longer fits/;
const unread = /nobody has compared this screen with this section yet/;
/** What reads on a file whose form is no longer that of decisions. */
const malformed = /“\w+” (?:is missing|is “\w+”; it can be)/;

/** By field, and where it matters by what was done to it; every other is noticed by the seal. */
type Reasons = Readonly<Record<string, RegExp>>;

const ofCheckpoints: Reasons = {
  screen: unread,
  device: unread,
  variant: unread,
  passage: /the section “First checks” was edited after the sign-off/,
  picture: /another picture was approved since this article was signed off/,
  text: /other words of the screen were approved since this article was/,
  recipe: /the recipe, proof or masks were edited after the sign-off/,
  questions: /the questions were edited after the sign-off/,
  "article changed": /was made for articles\/codes.mdx, not for this article/,
  "target changed": /was made on the practice platform, and says nothing of/,
  "seal removed": /carries no seal: it was written by hand/,
};

const ofWordings: Reasons = {
  claim: /nobody has approved its wording yet/,
  hash: /its wording was changed after it was approved/,
  claimed: /the claim itself, or its source, was edited after that/,
  section: /it was approved under “.*”, and now stands under “First checks”/,
  "article changed": /was made for articles\/codes.mdx, not for this article/,
  "target changed": /was made on the practice platform, and says nothing of/,
  "seal removed": /carries no seal: it was written by hand/,
};

const ofLooks: Reasons = {
  screen: /the approved picture is of another screen/,
  "screen removed": /record was edited by hand: its seal no longer fits/,
  device: /the approved picture was taken on another device \(Android app\)/,
  variant: /the approved picture shows the variant “approved”/,
  target: /the approved picture shows the practice platform, not the real one/,
  "picture.file": /the picture file is not the one that was approved/,
  "picture.pixels": /the sign-off names another picture than the one beside/,
  text: /the text file is not the one that was approved/,
  recipe: /the recipe, proof or masks were edited after the sign-off/,
  "signoff.decision": /Ada rejected it: looked 3 days ago/,
  "signoff.saw": /the sign-off names another picture than the one beside it/,
  "signoff.seal removed": /record carries no seal: it was written by hand/,
};
const recordEdited = /picture's record was edited by hand: its seal no longer/;

/** Tries every change of one record; gives what was not refused for the expected reason. */
async function tryAll(
  schema: z.ZodObject,
  record: unknown,
  put: (changed: unknown) => Texts,
  reasons: Reasons,
  fallback: RegExp,
): Promise<{ readonly tried: number; readonly wrong: readonly string[] }> {
  const original = JSON.stringify(schema.parse(record));
  const mutations = listMutations(schema, record).filter(
    // A value left out that is the usual one changes nothing.
    ({ value }) => JSON.stringify(schema.safeParse(value).data) !== original,
  );
  const wrong = Object.keys(schema.shape).filter(
    (key) => !mutations.some(({ path }) => path.split(".")[0] === key),
  );
  for (const { path, how, value } of mutations) {
    const given = reasonsOf(await gateOf(put(value)));
    const expected = schema.safeParse(value).success
      ? (reasons[`${path} ${how}`] ??
        (how === "removed" ? undefined : reasons[path]) ??
        fallback)
      : malformed;
    if (!given.some((reason) => expected.test(reason)))
      wrong.push(`${path} ${how}: ${given.join(" | ") || "ready"}`);
  }
  return { tried: mutations.length, wrong };
}

test.each([
  ["a browser", web],
  ["a phone", phone],
])(
  "a sign-off of %s of which any field is changed, removed or added holds the article, and says why",
  async (_name, signed) => {
    const { tried, wrong } = await tryAll(
      checkpointSignoffSchema,
      signed,
      (changed) => withCheckpoint(signed, changed),
      ofCheckpoints,
      edited,
    );
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(30);
  },
);

test("an approved wording of which any field is changed, removed or added holds the article, and says why", async () => {
  const { tried, wrong } = await tryAll(
    wordingSchema,
    wording,
    (changed) =>
      rewrite(signedTexts, signoffsFile, { ...signoffs, claims: [changed] }),
    { ...ofWordings, "section removed": ofWordings["section"] ?? edited },
    edited,
  );
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(15);
});

test("an approved look of which any field is changed, removed or added holds the article, and says why", async () => {
  const { tried, wrong } = await tryAll(
    baselineSchema,
    parseYaml(signedTexts[baselineFile] ?? "", 1).value,
    (changed) => rewrite(signedTexts, baselineFile, changed),
    ofLooks,
    recordEdited,
  );
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(60);
});

const earlier = signoffs.earlier ?? { claims: [], checkpoints: [] };
const ofWeb = earlier.checkpoints.filter(({ device }) => device === "web");

test.each(["first", "middle"] as const)(
  "a sign-off in whose chain the %s one is taken out is none",
  async (which) => {
    const gone = which === "first" ? ofWeb[0] : ofWeb[1];
    const checkpoints = earlier.checkpoints.filter((one) => one !== gone);
    const texts = rewrite(signedTexts, signoffsFile, {
      ...signoffs,
      earlier: { ...earlier, checkpoints },
    });
    expect(reasonsOf(await gateOf(texts))).toEqual([
      "A code was refused (Web): the sign-off follows another sign-off, and that one was taken out of the file or edited",
    ]);
  },
);

test("any field of any earlier sign-off is as bound as the newest", async () => {
  const wrong: string[] = [];
  for (const [index, one] of ofWeb.entries())
    for (const { path, how, value } of listMutations(
      checkpointSignoffSchema,
      one,
    )) {
      // Its own seal is bound by what the next one names.
      if (path === "seal" || !checkpointSignoffSchema.safeParse(value).success)
        continue;
      const texts = rewrite(signedTexts, signoffsFile, {
        ...signoffs,
        earlier: {
          ...earlier,
          checkpoints: earlier.checkpoints.map((old) =>
            old === one ? value : old,
          ),
        },
      });
      if (reasonsOf(await gateOf(texts)).length === 0)
        wrong.push(`${index} ${path} ${how}`);
    }
  expect(wrong).toEqual([]);
});

test("the newest sign-off cannot be taken back by putting the one before it in its place", async () => {
  const [, second] = ofWeb;
  expect(reasonsOf(await gateOf(withCheckpoint(web, second)))).toEqual([
    expect.stringContaining(
      "the sign-off does not follow the sign-off of 2026-05-26 by Ada that the file also keeps: a later one was taken out",
    ),
  ]);
});

test("a sign-off that stands twice is none: which one holds is not guessed", async () => {
  const texts = rewrite(signedTexts, signoffsFile, {
    ...signoffs,
    checkpoints: [...signoffs.checkpoints, { ...web, why: "another" }],
  });
  expect(reasonsOf(await gateOf(texts))).toEqual([
    "A code was refused (Web): the sign-off stands twice in the file, and which one holds is not guessed",
  ]);
});

test("an earlier approval of a picture that is taken out of its record is missed, even with a seal that fits", async () => {
  const baseline = baselineSchema.parse(
    parseYaml(signedTexts[baselineFile] ?? "", 1).value,
  );
  const { earlier: [first] = [] } = baseline;
  const shorter = sealBaseline({
    ...baseline,
    earlier: first === undefined ? [] : [first],
  });
  expect(
    reasonsOf(await gateOf(rewrite(signedTexts, baselineFile, shorter))),
  ).toEqual([
    "A code was refused (Web): an earlier approval of this picture was taken out of its record, or edited",
  ]);
});

const at = (name: string) => signedTexts[name] ?? "";
const webFiles = "checkpoints/example/failed-code/web";
const edit = (name: string, from: string, to: string): Texts => {
  if (!at(name).includes(from)) throw new Error(`${from} is not in ${name}`);
  return { ...signedTexts, [name]: at(name).replace(from, to) };
};

const cases: readonly (readonly [
  string,
  Texts,
  { readonly now?: Date; readonly article?: string },
  readonly string[],
])[] = [
  [
    "a sign-off of another device is put in its place",
    withCheckpoint(phone, { ...web, device: "iphone" }),
    {},
    [
      "A code was refused (iPhone app): other words of the screen were approved since this article was signed off",
    ],
  ],
  [
    "a picture of another device is put in its place",
    {
      ...signedTexts,
      [`${webFiles}.yaml`]: at("checkpoints/example/failed-code/iphone.yaml"),
      [`${webFiles}.png`]: at("checkpoints/example/failed-code/iphone.png"),
      [`${webFiles}.txt`]: "",
    },
    {},
    [
      "A code was refused (Web): the approved picture was taken on another device (iPhone app)",
    ],
  ],
  [
    "the approved look at another screen is put in its place, of the same recipe and proof",
    {
      ...signedTexts,
      [`${webFiles}.yaml`]: at("checkpoints/example/other-code/web.yaml"),
    },
    {},
    [
      "A code was refused (Web): the approved picture is of another screen (example/other-code)",
    ],
  ],
  [
    "the sign-offs are copied to another article that says the same",
    {
      ...signedTexts,
      ["articles/twin.signoff.yaml"]: at(signoffsFile),
    },
    { article: twin },
    [
      "“Codes work once.”: its approval was made for articles/codes.md, not for this article",
      "A code was refused (Web, iPhone app): the sign-off was made for articles/codes.md, not for this article",
    ],
  ],
  [
    "the passage is edited",
    edit(file, "when the code is there", "when the code is not there"),
    {},
    [
      "A code was refused (Web, iPhone app): the section “First checks” was edited after the sign-off",
    ],
  ],
  [
    "a label of the passage is edited",
    edit(file, "**Confirm**", "**Continue**"),
    {},
    [
      "A code was refused (Web, iPhone app): the section “First checks” was edited after the sign-off",
    ],
  ],
  [
    "a heading of the passage is edited, and with it the name of its section",
    {
      ...signedTexts,
      [file]: at(file).replaceAll("First checks", "First looks"),
    },
    {},
    [
      "“Codes work once.”: it was approved under “First checks”, and now stands under “First looks”",
      "A code was refused (Web, iPhone app): the section “First looks” was edited after the sign-off",
    ],
  ],
  ...(
    [
      ["a proof", "name: That code is wrong", "name: That code was wrong"],
      ["the recipe", "https://example.com/login", "https://example.com/log-in"],
      ["a mask", "[{ label: Code }]", "[]"],
    ] as const
  ).map(
    ([what, from, to]) =>
      [
        `${what} is edited`,
        edit(screenFile, from, to),
        {},
        [
          "A code was refused (Web, iPhone app): the recipe, proof or masks were edited after the sign-off",
        ],
      ] as const,
  ),
  [
    "a question is edited",
    edit(file, "Is SMS offered?", "Is SMS still offered?"),
    {},
    [
      "A code was refused (Web, iPhone app): the questions were edited after the sign-off",
    ],
  ],
  [
    "its own end has come",
    signedTexts,
    { now: new Date("2026-06-24T00:00:00Z") },
    [
      "“Codes work once.”: its approval held until 2026-06-23",
      "A code was refused (Web): the sign-off held until 2026-06-23, as Ada decided",
      "A code was refused (iPhone app): the sign-off held until 2026-06-18",
    ],
  ],
  [
    "the clock is set before it was made",
    signedTexts,
    { now: new Date("2026-05-20T00:00:00Z") },
    [
      "“Codes work once.”: its approval is dated 2026-05-29, which is yet to come: its date is wrong, or this computer's clock",
      "A code was refused (Web, iPhone app): the sign-off is dated 2026-05-29, which is yet to come: its date is wrong, or this computer's clock",
    ],
  ],
  [
    "the sign-offs of practice are put in place of live ones",
    {
      ...signedTexts,
      [signoffsFile]:
        practiceTexts["articles/practice/codes.signoff.yaml"] ?? "",
    },
    {},
    [
      "“Codes work once.”: its approval was made on the practice platform, and says nothing of the real one",
      "A code was refused (Web, iPhone app): the sign-off was made on the practice platform, and says nothing of the real one",
    ],
  ],
  [
    "the pictures of practice are put in place of live ones",
    {
      ...signedTexts,
      [`${webFiles}.yaml`]:
        practiceTexts["checkpoints/example/failed-code/practice/web.yaml"] ??
        "",
    },
    {},
    [
      "A code was refused (Web): the approved picture shows the practice platform, not the real one",
    ],
  ],
];

test.each(cases)(
  "when %s, the article is held",
  async (_what, texts, when, reasons) => {
    expect(reasonsOf(await gateOf(texts, when))).toEqual(reasons);
  },
);

test("when a label is renamed on the screen, the article is held", async () => {
  const renamed = tree.map((one) =>
    one.name === "Confirm" ? node("button", "Continue", 1) : one,
  );
  const capture = look("live", {
    tree: renamed,
    text: digest("other"),
    words: "other",
    picture: {
      ...look().evidence.picture,
      file: digest("x"),
      pixels: digest("y"),
    },
  });
  const [first] = reasonsOf(await gateOf(signedTexts, { now }, capture));
  expect(first).toMatch(/^A code was refused \(Web\): the screen has changed/);
});

const cosmetic: readonly (readonly [string, Texts])[] = [
  [
    "the passage is wrapped anew",
    edit(
      file,
      "Tap **Confirm** when the code",
      "Tap\n__Confirm__\nwhen the  code",
    ),
  ],
  ["a word elsewhere is spelt right", edit(file, "litle", "little")],
  [
    "text is added to another section",
    edit(file, "Wait a litle.", "Wait a litle.\n\n1. One\n2. Two\n"),
  ],
  [
    "the frontmatter's keys stand in another order",
    edit(
      file,
      "title: Codes\nplatform: example\nstatus: review\n",
      "status: review\nplatform: example\ntitle: Codes\n",
    ),
  ],
  ["the title is another", edit(file, "title: Codes", "title: Backup codes")],
  [
    "the site's own keys are added",
    edit(
      file,
      "status: review\n",
      "status: published\ndate: 2026-06-01\ntags: [codes, safety]\nlayout: guide\n",
    ),
  ],
  [
    "the sign-offs' file is formatted anew, with comments and keys in another order",
    {
      ...signedTexts,
      [signoffsFile]: `# Checked in May.\n${stringify(
        { ...signoffs, claims: signoffs.claims },
        {
          lineWidth: 40,
          indent: 4,
          defaultStringType: "QUOTE_DOUBLE",
          sortMapEntries: true,
        },
      )}\n# The end.\n`,
    },
  ],
  [
    "the sign-offs' file is JSON",
    { ...signedTexts, [signoffsFile]: JSON.stringify(signoffs) },
  ],
  [
    "the screen's description is formatted anew, under another title",
    edit(
      screenFile,
      "title: A code was refused\nproof:\n",
      "# Seen after a wrong code.\ntitle: Refused\ninstructions: { iphone: [Enter a code.] }\nproof:\n",
    ),
  ],
];

test.each(cosmetic)("when %s, nothing lapses", async (_what, texts) => {
  expect(reasonsOf(await gateOf(texts))).toEqual([]);
});
