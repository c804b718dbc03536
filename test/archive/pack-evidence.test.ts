// What viewers of web archives rely on, and what must never be taken for the platform's own words.
import { expect, test } from "vitest";
import type { KeptEvidence } from "../../src/archive/archived-look.ts";
import { packEvidence } from "../../src/archive/pack-evidence.ts";
import type { Capture } from "../../src/model/capture.ts";
import { digest } from "../../src/model/digest.ts";
import { sealCapture } from "../../src/model/seal-capture.ts";
import type { Captured } from "../model/specimens.ts";
import { makeCapture, makeFailure } from "../model/specimens.ts";
import { openArchive, readRecord, sha256 } from "./open-archive.ts";

const createdAt = "2026-06-02T08:00:00.123Z";
const maker = { createdAt, software: "presscheck 1.2.3" };
const own = "https://presscheck.invalid/";

/** A look whose files are made of its picture's bytes. */
function take(
  picture: string,
  changed: Partial<Captured>,
  words = "Try another way",
): Captured {
  const like = makeCapture(changed).evidence;
  return sealCapture(
    makeCapture(changed, {
      picture: { ...like.picture, file: digest(picture) },
      words,
      text: digest(words),
      treeFile: digest(JSON.stringify(like.tree)),
    }),
  ) as Captured;
}

function keep(looks: readonly (readonly [string, Capture])[]): KeptEvidence {
  const bytes = looks.flatMap(([picture, { evidence }]) =>
    evidence === undefined
      ? []
      : [
          [`${digest(picture)}.png`, picture],
          [`${evidence.text}.txt`, evidence.words],
          [`${evidence.treeFile ?? ""}.json`, JSON.stringify(evidence.tree)],
        ],
  );
  const captures = looks.map(([, look]) => look);
  const target = captures[0]?.target ?? "live";
  return {
    run: "2026-06-01T12-00-00Z-abcd",
    plan: { target, practiceRelease: undefined, items: [], digest: "d" },
    captures,
    bytesByName: new Map(
      bytes.map(([name = "", text]) => [name, Buffer.from(text ?? "")]),
    ),
  };
}

function seen(url: string, endedAt: string): Captured["provenance"] {
  return { ...makeCapture().provenance, url, endedAt };
}

const login = "https://www.example.com/login?lang=en";
const web = take("first", {
  provenance: seen(login, "2026-06-01T11:00:00.900Z"),
});
const phone = take("second", {
  device: "iphone-web",
  provenance: seen(login, "2026-06-01T11:00:00.100Z"),
});
const help = take(
  "third",
  {
    screen: "help",
    id: "example/help@web",
    provenance: seen("https://help.example.com/12", "2026-06-01T10:59:00.000Z"),
  },
  "Ayuda: <script>alert(1)</script> & “más”",
);
const crashed = makeFailure(
  { kind: "browser-crashed" },
  { id: "example/other@web", screen: "other" },
);
const walled: Capture = {
  ...take("fourth", {
    screen: "settings",
    id: "example/settings@web",
    provenance: seen("chrome-error://chromewebdata/", "2026-06-01T10:58:00Z"),
  }),
  outcome: "failed",
  failure: { kind: "walled", wall: "captcha" },
};
const kept = keep([
  ["first", web],
  ["second", phone],
  ["third", help],
  ["", crashed],
  ["fourth", walled],
]);

const pack = async (from = kept) => {
  const checked: string[] = [];
  const { bytes, addresses } = await packEvidence(from, maker, (name) =>
    checked.push(name),
  );
  return { bytes, addresses, checked, archive: openArchive(bytes) };
};

test("it is laid out as WACZ 1.1.1 asks, and every file is what the manifest says", async () => {
  const { archive, addresses } = await pack();
  expect([...archive.files.keys()]).toEqual([
    "archive/data.warc.gz",
    "indexes/index.cdx",
    "pages/pages.jsonl",
    "datapackage.json",
    "datapackage-digest.json",
  ]);
  const { resources, ...about } = archive.json("datapackage.json");
  const listed = [...archive.files].slice(0, 3).map(([path, content]) => ({
    name: path.split("/")[1],
    path,
    hash: `sha256:${sha256(content)}`,
    bytes: content.length,
  }));
  expect(resources).toEqual(listed);
  expect(about).toEqual({
    profile: "data-package",
    wacz_version: "1.1.1",
    title: "What presscheck saw in run 2026-06-01T12-00-00Z-abcd",
    description: expect.stringContaining("Not what the servers sent"),
    created: createdAt,
    software: "presscheck 1.2.3",
    mainPageUrl: own,
    mainPageDate: "2026-06-02T08:00:00Z",
  });
  const manifest = archive.files.get("datapackage.json") ?? new Uint8Array();
  expect(archive.json("datapackage-digest.json")).toEqual({
    path: "datapackage.json",
    hash: `sha256:${sha256(manifest)}`,
  });
  expect(addresses).toBe(3);
});

test("the index is sorted, and each line leads to one whole record of its own", async () => {
  const { archive } = await pack();
  const { index } = archive;
  expect(index.map(({ url }) => url).toSorted()).toEqual(
    [
      own,
      `${own}captures.json`,
      `${own}plan.json`,
      login,
      "https://help.example.com/12",
      `${own}looks/example%2Fsettings%40web`,
      ...[...kept.bytesByName.keys()].map((name) => `${own}blobs/${name}`),
    ].toSorted(),
  );
  const lines = Buffer.from(archive.files.get("indexes/index.cdx") ?? [])
    .toString("latin1")
    .trimEnd()
    .split("\n");
  expect(lines).toEqual(lines.toSorted());
  for (const line of index) {
    const { version, headers, content } = archive.record(line);
    expect(version).toBe("WARC/1.1");
    expect(headers).toEqual({
      "WARC-Record-ID": expect.stringMatching(
        /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}>$/,
      ),
      "WARC-Type": "resource",
      "WARC-Target-URI": line.url,
      "WARC-Date": expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      "Content-Type": line.mime,
      "Content-Length": String(content.length),
      "WARC-Payload-Digest": `sha256:${sha256(content)}`,
      "WARC-Block-Digest": `sha256:${line.digest}`,
    });
    expect(headers["WARC-Date"]?.replaceAll(/\D/g, "")).toBe(line.stamp);
  }
  // The records stand one behind the other, after the one about the file.
  const places = index
    .map(({ offset, length }) => [Number(offset), Number(length)] as const)
    .toSorted(([a], [b]) => a - b);
  const warc = archive.files.get("archive/data.warc.gz") ?? new Uint8Array();
  const [[first = 0] = []] = places;
  expect(places.reduce((end, [, length]) => end + length, first)).toBe(
    warc.length,
  );
  const head = readRecord(warc.subarray(0, first));
  expect(head.headers).toMatchObject({
    "WARC-Type": "warcinfo",
    "WARC-Filename": "data.warc.gz",
  });
  expect(head.content.toString()).toContain("software: presscheck 1.2.3\r\n");
});

test("every page that a viewer lists is there, at its time, and is found by its words", async () => {
  const { archive } = await pack();
  const [head, ...pages] = archive.pages;
  expect(head).toEqual({
    format: "json-pages-1.0",
    id: "pages",
    title: "Addresses that were looked at",
    hasText: true,
  });
  expect(pages.map(({ id: _id, ...page }) => page)).toEqual([
    {
      url: own,
      ts: "2026-06-02T08:00:00Z",
      title: "What presscheck saw in run 2026-06-01T12-00-00Z-abcd",
      text: "",
    },
    {
      url: login,
      ts: "2026-06-01T11:00:00Z",
      title: "example/failed-code on Web, iPhone browser",
      text: "Try another way\nTry another way",
    },
    {
      url: "https://help.example.com/12",
      ts: "2026-06-01T10:59:00Z",
      title: "example/help on Web",
      text: "Ayuda: <script>alert(1)</script> & “más”",
    },
    {
      url: `${own}looks/example%2Fsettings%40web`,
      ts: "2026-06-01T10:58:00Z",
      title: "example/settings on Web",
      text: "Try another way",
    },
  ]);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  for (const { url, ts, title } of pages) {
    const [line, ...more] = archive.index.filter((one) => one.url === url);
    expect(more).toEqual([]);
    expect(line?.stamp).toBe(String(ts).replaceAll(/\D/g, ""));
    expect(line?.mime).toBe("text/html");
    const html = archive.at(String(url)).content.toString();
    expect(html).toContain(`<title>${String(title)}</title>`);
  }
});

test("a page shows only what the archive holds, and says that no server sent it", async () => {
  const { archive } = await pack();
  for (const { url } of archive.pages.slice(1)) {
    const html = archive.at(String(url)).content.toString();
    const asked = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(
      ([, place = ""]) => place,
    );
    expect(asked.length).toBeGreaterThan(0);
    const held = archive.index.map((line) => line.url);
    expect(asked.filter((place) => !held.includes(place))).toEqual([]);
    expect(html).not.toMatch(/<script|<link|url\(|@import/);
    expect(html).toMatch(/not what the servers? sent/);
  }
  const html = archive.at("https://help.example.com/12").content.toString();
  expect(html).toContain(
    "Ayuda: &lt;script&gt;alert(1)&lt;/script&gt; &amp; “más”",
  );
  const failed = archive.at(`${own}looks/example%2Fsettings%40web`).content;
  expect(failed.toString()).toContain(
    "This is not the screen that was looked for: a test for robots (CAPTCHA) stood in the way.",
  );
  expect(archive.at(own).content.toString()).toContain(
    "example/other on Web, 2026-06-01 11:45:36 UTC: could not look: the browser crashed",
  );
});

test("files and records are in it byte for byte, so that their digests can be computed again", async () => {
  const { archive } = await pack();
  for (const [name, bytes] of kept.bytesByName) {
    const { content } = archive.at(`${own}blobs/${name}`);
    expect(content).toEqual(bytes);
    expect(sha256(content)).toBe(name.split(".")[0]);
  }
  const captures = JSON.parse(
    archive.at(`${own}captures.json`).content.toString(),
  ) as Capture[];
  expect(captures.map(({ seal }) => seal)).toEqual(
    kept.captures.map(({ seal }) => seal),
  );
  expect(captures.map((look) => sealCapture(look).seal)).toEqual(
    kept.captures.map((look) => sealCapture(look).seal),
  );
});

test("nothing of practice stands at an address of the real platform, and every page says practice", async () => {
  const practice = keep([
    [
      "first",
      take("first", {
        target: "practice",
        practiceRelease: 1,
        provenance: seen(login, "2026-06-01T11:00:00Z"),
      }),
    ],
  ]);
  const { archive } = await pack(practice);
  expect(archive.index.filter(({ url }) => !url.startsWith(own))).toEqual([]);
  const pages = archive.pages.slice(1);
  expect(pages.map(({ url, title }) => [url, title])).toEqual([
    [own, "Practice: What presscheck saw in run 2026-06-01T12-00-00Z-abcd"],
    [
      `${own}practice/www.example.com/login?lang=en`,
      "Practice: example/failed-code on Web",
    ],
  ]);
  for (const { url } of pages)
    expect(archive.at(String(url)).content.toString()).toContain(
      "an imitation, not the real platform",
    );
});

test("everything that goes in is looked at before it is compressed", async () => {
  const { archive, checked } = await pack();
  expect(checked.toSorted()).toEqual(
    [
      ...archive.index.map(({ url }) => url),
      ...[...archive.files.keys()].filter((name) => !name.endsWith(".gz")),
    ].toSorted(),
  );
  await expect(
    packEvidence(kept, maker, (name, content) => {
      if (Buffer.from(content).includes("más")) throw new Error(`in ${name}`);
    }),
  ).rejects.toThrow("in https://");
});

test("the same evidence at the same time is the same file", async () => {
  const [{ bytes }, again] = [await pack(), await pack()];
  expect(sha256(again.bytes)).toBe(sha256(bytes));
});
