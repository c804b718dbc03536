// A picture from a phone, handed in from the command line: read, blacked out, remembered, kept.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { BaselineFacts } from "../../src/model/baseline.ts";
import { drawPhoneScreen } from "./draw-phone-screen.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

const article = "articles/codes.md";
const kept = "checkpoints/instagram/failed-backup-code/practice/iphone";
let workspace: Workspace;
let env: Record<string, string>;

beforeAll(async () => {
  workspace = openWorkspace();
  env = { XDG_CONFIG_HOME: join(workspace.path, ".own") };
  workspace.write(
    article,
    "---\ntitle: Codes\nplatform: instagram\nstatus: review\ncheckpoints:\n  - screen: failed-backup-code\n    section: Codes\n    on: [iphone]\n---\n\n## Codes\n\nPress **Confirm** or **Try another way**.\n",
  );
  removeKept();
  workspace.write("codes.png", await drawPhoneScreen("with codes"));
  workspace.write("plain.png", await drawPhoneScreen("plain"));
  workspace.write(
    "old.jpg",
    await sharp(await drawPhoneScreen("plain"))
      .withExif({
        IFD0: { Make: "Google", Model: "Pixel 8" },
        IFD2: { DateTimeOriginal: "2024:03:01 09:41:00" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 12/1 30/1" },
      })
      .jpeg({ quality: 95 })
      .toBuffer(),
  );
  workspace.write(
    "photo.heic",
    Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic and then some", "latin1"),
  );
});

afterAll(() => workspace?.remove());

function removeKept(): void {
  const folder = join(workspace.path, kept, "..");
  for (const name of readdirSync(folder))
    if (name.startsWith("iphone.")) rmSync(join(folder, name));
}

function attach(...more: readonly string[]) {
  return workspace.run(
    [
      "attach",
      article,
      "failed-backup-code",
      "--on",
      "iphone",
      "--by",
      "The web desk",
      "--reason",
      "seen on the phone",
      ...more,
    ],
    { env },
  );
}

const facts = ["--model", "iPhone 15", "--os", "iOS 26.1", "--app", "312.0"];

function readBaseline(): BaselineFacts {
  return parse(workspace.read(`${kept}.yaml`)) as BaselineFacts;
}

test("what looks secret is not kept without a word about it", async () => {
  const { exit, err } = await attach("--picture", "codes.png", ...facts);
  expect(exit).toBe(2);
  expect(err).toMatch(
    /The picture shows what looks secret: a backup code at [\d,]+ \(\d+ × \d+ pixels\); a backup code/,
  );
  expect(err).toContain("--black-out found");
  // The proofs and labels that were read are told, and those that were not.
  expect(err).toContain("Confirm: read in the picture");
  expect(existsSync(join(workspace.path, `${kept}.yaml`))).toBe(false);
});

test("what is blacked out is black in the file, and the boxes are part of its seal", async () => {
  const { exit, err } = await attach(
    "--picture",
    "codes.png",
    "--black-out",
    "found",
    "--phone",
    "My iPhone",
    ...facts,
  );
  expect(err).not.toContain("Mind:");
  expect(exit).toBe(0);
  const { handed, phone, kind, picture } = readBaseline();
  expect({ phone, kind }).toEqual({
    phone: { model: "iPhone 15", os: "iOS 26.1", app: "312.0" },
    kind: "hand",
  });
  expect(handed).toMatchObject({
    format: "png",
    wasReduced: false,
    reading: { by: "Tesseract 7.0.0, eng 1.0.0" },
  });
  expect(handed?.leftReadable).toBe(undefined);
  expect(handed?.blackedOut.length).toBe(2);
  const { data, info } = await sharp(
    readFileSync(join(workspace.path, `${kept}.png`)),
  )
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([picture.width, picture.height]);
  for (const { x, y, width, height } of handed?.blackedOut ?? [])
    for (let row = y; row < y + height; row += 1) {
      const start = (row * info.width + x) * 3;
      expect(
        data.subarray(start, start + width * 3).every((v) => v === 0),
      ).toBe(true);
    }
  const status = await workspace.run(["status", article], { env });
  expect(status.out).not.toMatch(/edited[\s\S]{0,120}by hand/);
  workspace.edit(
    `${kept}.yaml`,
    /blackedOut:\n/,
    "blackedOut:\n    - {x: 0, y: 0, width: 1, height: 1}\n",
  );
  const edited = await workspace.run(["status", article], { env });
  expect(edited.out).toMatch(/edited[\s\S]{0,120}by hand/);
});

test("a phone that was named once is remembered, for its person and outside the repository", async () => {
  removeKept();
  const { exit, err } = await attach(
    "--picture",
    "plain.png",
    "--phone",
    "my iphone",
    "--app",
    "313.0",
  );
  expect(err).toContain("On “My iPhone”: iPhone 15, iOS 26.1, app 313.0");
  expect(exit).toBe(0);
  expect(readBaseline().phone).toEqual({
    model: "iPhone 15",
    os: "iOS 26.1",
    app: "313.0",
  });
  const file = join(workspace.path, ".own/presscheck/phones.json");
  const { phones } = JSON.parse(readFileSync(file, "utf8")) as {
    phones: { usedAt: string }[];
  };
  expect(phones.map((phone) => ({ ...phone, usedAt: "" }))).toEqual([
    {
      name: "my iphone",
      device: "iphone",
      by: "The web desk",
      model: "iPhone 15",
      os: "iOS 26.1",
      appByPlatform: { instagram: "313.0" },
      usedAt: "",
    },
  ]);
});

test("what looks secret may be seen for a reason, which is kept", async () => {
  removeKept();
  const { exit } = await attach(
    "--picture",
    "codes.png",
    "--readable",
    "codes of the practice platform",
    ...facts,
  );
  expect(exit).toBe(0);
  expect(readBaseline().handed?.leftReadable).toEqual({
    what: ["a backup code", "a backup code"],
    why: "codes of the practice platform",
  });
});

test("an old photo counts from when it was taken, and says what does not fit", async () => {
  removeKept();
  const { exit, err } = await attach("--picture", "old.jpg", ...facts);
  expect(err).toMatch(
    /Mind: The file says it was taken on 2024-03-01, \d+ days ago: the sign-off counts from then\./,
  );
  expect(err).toContain(
    "Mind: The file says it was made by “Google Pixel 8”, and you say “iPhone 15”.",
  );
  expect(err).toContain("Mind: The file said where it was taken");
  expect(exit).toBe(0);
  expect(readBaseline().capturedAt).toBe("2024-03-01T09:41:00.000Z");
});

test.each([
  [["--picture", "photo.heic", ...facts], /HEIC photo.*Most Compatible/s],
  [["--picture", "none.png", ...facts], /There is no picture none\.png/],
  [
    ["--picture", "plain.png", "--black-out", "1,2,3", ...facts],
    /--black-out 1,2,3: that is no box.*1000 × 1600/s,
  ],
  [
    ["--picture", "plain.png", "--black-out", "2000,0,9,9", ...facts],
    /lies outside the picture/,
  ],
  [
    ["--picture", "plain.png", "--black-out", "0,0,1000,1600", ...facts],
    /Nothing of the picture would be left/,
  ],
  [
    ["--picture", "plain.png", "--model", "iPhone 15"],
    /--os, --app are missing.*--phone "my iphone"/s,
  ],
  [
    ["--picture", "plain.png", "--phone", "Hers"],
    /No phone “Hers” is remembered.*“my iphone”/s,
  ],
  [["--picture", "plain.png", "--app", " "], /--app is empty/],
])("%j is refused in words", async (args, words) => {
  const { exit, err } = await attach(...args);
  expect(err).toMatch(words);
  expect(exit).toBe(2);
});
