// Opens an exported run in ReplayWeb.page, the viewer of web archives, and looks at every page of it.
// Run: node scripts/try-viewer.js <file.wacz> [folder for a picture of each page]
// The viewer is installed apart, under reports/viewer, and is no dependency. Ends with 1 when a page
// does not replay.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { chromium } from "playwright";

const [file, pictures] = process.argv.slice(2);
if (file === undefined)
  throw new Error("usage: node scripts/try-viewer.js <file.wacz> [folder]");
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });

const archive = readFileSync(file);
const [, ...pages] = strFromU8(unzipSync(archive)["pages/pages.jsonl"])
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

const server = serve(installViewer());
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const home = `http://127.0.0.1:${server.address().port}/`;
const systemBrowser = "/usr/bin/chromium";
const browser = await chromium.launch({
  executablePath:
    process.env.PRESSCHECK_BROWSER ??
    (existsSync(systemBrowser) ? systemBrowser : chromium.executablePath()),
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const tab = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  const outside = [];
  await tab.context().route(
    (url) => url.origin !== new URL(home).origin,
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  await tab.goto(`${home}?source=${home}run.wacz`);
  await tab.getByRole("link", { name: pages[0].title }).waitFor();
  for (const [index, page] of pages.entries()) await tryPage(tab, page, index);
  if (outside.length > 0) {
    console.log(`asked for outside of the archive: ${outside.join(", ")}`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}

async function tryPage(tab, { url, ts, title }, index) {
  const stamp = ts.replaceAll(/\D/g, "").slice(0, 14);
  await tab.goto("about:blank");
  await tab.goto(
    `${home}?source=${home}run.wacz#view=pages&url=${encodeURIComponent(url)}&ts=${stamp}`,
  );
  const frame = tab.locator("replay-web-page, replay-app-main").first();
  await frame.waitFor({ state: "attached" });
  const seen = await readReplay(tab, url);
  const isWhole =
    seen?.title === title &&
    seen.pictures.every((width) => width > 0) &&
    seen.files.every((status) => status === 200);
  if (!isWhole) process.exitCode = 1;
  console.log(
    `${isWhole ? "replays" : "FAILS  "}  ${url}  ${seen === undefined ? "nothing came" : `${seen.pictures.length} pictures, ${seen.files.length} files`}`,
  );
  if (pictures !== undefined)
    await tab.screenshot({ path: join(pictures, `${index}.png`) });
}

/** What the replayed page is; undefined when none came within twenty seconds. */
async function readReplay(tab, url) {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const frame = tab.frames().find((one) => one.url().endsWith(`mp_/${url}`));
    const seen = await frame
      ?.evaluate(async () => {
        if (document.readyState !== "complete") return undefined;
        const links = [...document.querySelectorAll("section dd a")];
        return {
          title: document.title,
          pictures: [...document.images].map((image) => image.naturalWidth),
          files: await Promise.all(
            links.map(async ({ href }) => (await fetch(href)).status),
          ),
        };
      })
      .catch(() => undefined);
    if (seen !== undefined) return seen;
    await tab.waitForTimeout(200);
  }
  return undefined;
}

function installViewer() {
  const folder = fileURLToPath(new URL("../reports/viewer/", import.meta.url));
  const home = join(folder, "node_modules", "replaywebpage");
  if (existsSync(join(home, "sw.js"))) return home;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  // Built files only: what it was built from would be some hundred packages more.
  const { status } = spawnSync(
    "npm",
    ["pack", "replaywebpage@2.5.3", "--pack-destination", folder, "--silent"],
    { cwd: folder, stdio: "inherit" },
  );
  if (status !== 0) throw new Error("npm could not get the viewer");
  mkdirSync(home, { recursive: true });
  spawnSync(
    "tar",
    [
      "xzf",
      join(folder, "replaywebpage-2.5.3.tgz"),
      "-C",
      home,
      "--strip-components=1",
    ],
    { stdio: "inherit" },
  );
  return home;
}

/** The viewer and the archive, in parts as it asks for them. */
function serve(viewer) {
  const types = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
  };
  return createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://viewer.test");
    const name = pathname === "/" ? "index.html" : normalize(pathname);
    const path = join(viewer, name);
    const isFile = pathname !== "/run.wacz";
    if (isFile && (!path.startsWith(viewer) || !existsSync(path)))
      return response.writeHead(404).end();
    const bytes = isFile ? readFileSync(path) : archive;
    const headers = {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "accept-ranges": "bytes",
    };
    const [, first = "", last = ""] =
      /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    if (first === "" && last === "")
      return response
        .writeHead(200, { ...headers, "content-length": bytes.length })
        .end(bytes);
    const start = first === "" ? bytes.length - Number(last) : Number(first);
    const end =
      first === "" || last === ""
        ? bytes.length - 1
        : Math.min(Number(last), bytes.length - 1);
    return response
      .writeHead(206, {
        ...headers,
        "content-range": `bytes ${start}-${end}/${bytes.length}`,
        "content-length": end - start + 1,
      })
      .end(bytes.subarray(start, end + 1));
  });
}
