// Pictures against pictures: what a pair costs by each library, decoding included, and
// what a run of 2,000 costs by the ladder beside pixelmatch on everything.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { findCompiledRoot } from "../../bin/build.js";

const sizes = [
  [1280, 800],
  [1290, 2796],
  [1280, 8000],
];

const rounds = 15;

/**
 * @param {number} pairs how many the run has; one in fifty differs
 * @param {string} peers folder in which the libraries to be tried are installed
 */
export async function benchCompare(pairs, peers) {
  const { diffPictures } = await import(
    new URL("adapters/diff-pictures.js", findCompiledRoot()).href
  );
  const folder = mkdtempSync(join(tmpdir(), "presscheck-compare-"));
  try {
    const differs = await openDiffers(peers, folder, diffPictures);
    for (const [width, height] of sizes) {
      const before = join(folder, `${width}x${height}-a.png`);
      const after = join(folder, `${width}x${height}-b.png`);
      writeFileSync(before, await draw(width, height, "#1a6ff0"));
      writeFileSync(after, await draw(width, height, "#00a400"));
      console.log(
        `\n${width} × ${height}, decoding included: median and fastest of ${rounds}`,
      );
      // By turns, so that what else the machine does is spread over all.
      const timesByName = new Map(differs.map(([name]) => [name, []]));
      for (let round = -1; round < rounds; round += 1)
        for (const [name, differ] of differs) {
          const took = await time(() => differ(before, after));
          if (round >= 0) timesByName.get(name).push(took);
        }
      for (const [name, times] of timesByName) {
        times.sort((a, b) => a - b);
        const [median, fastest] = [times[(rounds - 1) / 2], times[0]];
        console.log(
          `${name.padEnd(34)} ${median.toFixed(1).padStart(7)} ms ${fastest.toFixed(1).padStart(7)} ms`,
        );
      }
    }
    await benchRun(pairs, folder, new Map(differs));
    for (const [, , close] of differs) close?.();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchRun(pairs, folder, differs) {
  const before = join(folder, "1280x800-a.png");
  const after = join(folder, "1280x800-b.png");
  const list = Array.from({ length: pairs }, (_, index) =>
    index % 50 === 0 ? after : before,
  );
  const own = await time(async () => {
    const kept = digest(readFileSync(before));
    for (const file of list)
      if (digest(readFileSync(file)) !== kept)
        await differs.get("presscheck")(before, file);
  });
  console.log(
    `\n${pairs} pairs of 1280 × 800, one in fifty changed: the ladder ${(own / 1000).toFixed(2)} s`,
  );
  for (const name of ["sharp + pixelmatch", "pngjs + pixelmatch"]) {
    const all = await time(async () => {
      for (const file of list) await differs.get(name)(before, file);
    });
    console.log(
      `${name} on everything ${(all / 1000).toFixed(2)} s: × ${(all / own).toFixed(1)}`,
    );
  }
}

async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function digest(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

// Lines of letters, as a screen has them; one button in another colour.
async function draw(width, height, colour) {
  const lines = Array.from(
    { length: Math.floor(height / 28) },
    (_, line) =>
      `<text x="${20 + (line % 5) * 30}" y="${line * 28 + 20}" font-size="17">Line ${line}: enter the code we sent to your phone, then confirm it is you.</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join("")}<rect x="300" y="400" width="340" height="46" rx="10" fill="${colour}"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function openDiffers(peers, folder, diffPictures) {
  const from = createRequire(join(peers, "package.json"));
  const load = (name) => import(pathToFileURL(from.resolve(name)).href);
  const { default: pixelmatch } = await load("pixelmatch");
  const { PNG } = (await load("pngjs")).default;
  const { diff } = await load("@blazediff/core");
  const { compare: blazeBin } = await load("@blazediff/bin");
  const { default: looksSame } = await load("looks-same");
  const { ODiffServer, compare: odiff } = await load("odiff-bin");
  const server = new ODiffServer();
  const output = join(folder, "marks.png");
  return [
    ["presscheck", (a, b) => diffPictures(readFileSync(a), readFileSync(b), 1)],
    [
      "sharp + pixelmatch",
      async (a, b) => {
        const [one, other] = await decodeBoth(a, b);
        const { width, height } = one.info;
        const marks = Buffer.alloc(one.data.length);
        pixelmatch(one.data, other.data, marks, width, height, {
          threshold: 0.1,
          diffMask: true,
        });
      },
    ],
    [
      "pngjs + pixelmatch",
      async (a, b) => {
        const [one, other] = [a, b].map((file) =>
          PNG.sync.read(readFileSync(file)),
        );
        const { width, height } = one;
        const marks = Buffer.alloc(one.data.length);
        pixelmatch(one.data, other.data, marks, width, height, {
          threshold: 0.1,
          diffMask: true,
        });
      },
    ],
    [
      "sharp + @blazediff/core",
      async (a, b) => {
        const [one, other] = await decodeBoth(a, b);
        const { width, height } = one.info;
        const marks = Buffer.alloc(one.data.length);
        diff(one.data, other.data, marks, width, height, {
          threshold: 0.1,
          diffMask: true,
        });
      },
    ],
    [
      "sharp alone (difference, no marks)",
      (a, b) =>
        sharp(a)
          .composite([{ input: b, blend: "difference" }])
          .raw()
          .toBuffer(),
    ],
    [
      "@blazediff/bin, count only",
      (a, b) =>
        blazeBin(a, b, undefined, { threshold: 0.1, antialiasing: true }),
    ],
    [
      "@blazediff/bin, marks written",
      (a, b) =>
        blazeBin(a, b, output, {
          threshold: 0.1,
          antialiasing: true,
          diffMask: true,
        }),
    ],
    [
      "odiff-bin, a process each",
      (a, b) => odiff(a, b, output, { threshold: 0.1, antialiasing: true }),
    ],
    [
      "odiff-bin, server",
      (a, b) =>
        server.compare(a, b, output, { threshold: 0.1, antialiasing: true }),
      () => server.stop(),
    ],
    ["looks-same", (a, b) => looksSame(a, b, { tolerance: 2.3 })],
  ];
}

function decodeBoth(a, b) {
  return Promise.all(
    [a, b].map((file) =>
      sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
}
