// How steady looks are: pages looked at again and again, and a screen on which one
// visitor in five meets a banner. Takes some minutes.
// Run: npm run bench -- steadiness [looks at each page] [looks at the banner]
import { once } from "node:events";
import { createServer } from "node:https";
import { generate } from "selfsigned";
import { findCompiledRoot } from "../../bin/build.js";

const compiled = findCompiledRoot();
const load = (path) => import(new URL(path, compiled).href);
const host = "www.example.com";
const chance = makeChance(20_261_123);
let share = 0.2;
let isReleased = false;

/** Plain pages: text, forms, tables, lists and drawings, each of its own length. */
const steady = Object.fromEntries(
  Array.from({ length: 10 }, (_, n) => [
    `steady-${n}`,
    () =>
      `${"<p>Words that readers meet on this page, a line or two of them.</p>".repeat(n * 6 + 1)}
      <label>Code <input></label> <button>Go on</button>
      <table><tr><th>Way</th><td>${n}</td></tr></table>
      <svg width="80" height="20"><circle cx="${n + 10}" cy="10" r="8"/></svg>`,
  ]),
);
const moving = {
  clock: () =>
    "<p></p><script>const tick = () => { document.querySelector('p').textContent = new Date().toLocaleTimeString() }; tick(); setInterval(tick, 1000)</script>",
  "random order": () =>
    "<script>for (const n of [1, 2, 3, 4, 5, 6].sort(() => Math.random() - 0.5)) document.body.append(n + ' ')</script>",
  "3 minutes ago": () => `<p>${Math.floor(chance() * 59)} minutes ago</p>`,
  carousel: () =>
    "<p>Slide 0</p><script>let n = 0; setInterval(() => { document.querySelector('p').textContent = 'Slide ' + (n += 1) }, 3000)</script>",
  "lazy images": () =>
    `<div style="height: 3000px"></div>${'<img src="/dot.svg" loading="lazy" width="90" height="90">'.repeat(3)}`,
};
/** Not what the techniques were tried on as they were written. */
const others = {
  "animation that begins late": () =>
    "<style>@keyframes come { from { opacity: 0; margin-left: 90px } }</style><p style='animation: come 1s 800ms both'>late</p>",
  "skeleton that is filled": () =>
    "<div id=box style='height: 60px; background: silver'></div><script>new MutationObserver(() => { box.textContent = 'Your codes' }).observe(box, { attributes: true }); setTimeout(() => { setTimeout(() => { box.dataset.ready = 1 }, 500) }, 500)</script>",
  "number counted up by frames": () =>
    "<b id=n>0</b><script>let at = 0; const count = () => { n.textContent = at; if (at < 50) { at += 1; requestAnimationFrame(count) } }; count()</script>",
  "fades in where it is seen": () =>
    `<style>section { height: 800px; opacity: 0; transition: all 600ms } .in { opacity: 1 }</style>${"<section>Part</section>".repeat(4)}<script>const w = new IntersectionObserver((all) => all.forEach((e) => e.isIntersecting && e.target.classList.add('in'))); document.querySelectorAll('section').forEach((s) => w.observe(s))</script>`,
  "header that shrinks": () =>
    "<style>header { position: sticky; top: 0; height: 120px; background: teal; transition: height 300ms } .small { height: 40px }</style><header></header><div style='height: 3000px'></div><script>addEventListener('scroll', () => document.querySelector('header').classList.toggle('small', scrollY > 50))</script>",
  "only drawn where it is seen": () =>
    '<section style="content-visibility: auto; contain-intrinsic-size: auto 300px"><p>Part</p><div style="height: 700px"></div></section>'.repeat(
      4,
    ),
  "poster of a film": () =>
    '<video poster="/dot.svg" controls preload="none" width="200" height="100"></video>',
  "pictures in two sizes": () =>
    '<picture><source srcset="/dot.svg 1x, /dot.svg?2 2x"><img src="/dot.svg" width="90" height="90"></picture>'.repeat(
      3,
    ),
  "vor 3 Minuten": () =>
    `<p id=age></p><script>age.textContent = new Intl.RelativeTimeFormat("de").format(-${Math.floor(chance() * 59)}, "minute")</script>`,
  "hace 3 minutos": () =>
    `<p id=age></p><script>age.textContent = new Intl.RelativeTimeFormat("es").format(-${Math.floor(chance() * 59)}, "minute")</script>`,
};
const languages = { "vor 3 Minuten": "de-DE", "hace 3 minutos": "es-ES" };
const pages = {
  ...steady,
  ...others,
  ...moving,
  banner: () =>
    `${chance() < share ? '<div role="alert">Try our new app today!</div>' : ""}<p>${isReleased ? "Type your rescue code." : "Type your backup code."}</p>`,
};

/** @param rounds looks at each page @param bannerLooks looks at the screen with the banner */
export async function benchSteadiness(rounds, bannerLooks) {
  const { startEgress } = await load("adapters/egress.js");
  const { openBrowser } = await load("adapters/browser.js");
  const { findChromium } = await load("adapters/find-browser.js");
  const { readPicture } = await load("adapters/picture.js");
  const server = await serve();
  const { port } = server.address();
  const route = { kind: "practice", port, hosts: [host] };
  const egress = await startEgress((name) => name === host, route);
  const browser = await openBrowser({
    chromium: await findChromium(),
    egress,
    target: "practice",
    locale: "en-US",
    timezone: "UTC",
  });
  const ports = {
    browser,
    readPicture,
    keep: async () => undefined,
    keepLook: async () => undefined,
    readSecret: () => undefined,
    now: () => new Date(),
    budgetMs: 90_000,
    runBudgetMs: 3_600_000,
    width: { all: 3, perHost: 3 },
    renderer: "bench",
    locale: "en-US",
    timezone: "UTC",
  };
  try {
    const names = [steady, moving, others].flatMap(Object.keys);
    await measureDigests(names, rounds, ports);
    await measureBanner(bannerLooks, ports);
  } finally {
    await browser.close();
    await egress.close();
    server.closeAllConnections();
    server.close();
  }
}

async function serve() {
  const { private: key, cert } = await generate([
    { name: "commonName", value: host },
  ]);
  const server = createServer({ key, cert }, answer);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

function answer(request, response) {
  const name = decodeURIComponent((request.url ?? "/").slice(1));
  if (name === "dot.svg") {
    response.setHeader("content-type", "image/svg+xml");
    response.end(
      '<svg xmlns="http://www.w3.org/2000/svg"><circle cx="40" cy="40" r="30"/></svg>',
    );
    return;
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  const inside = pages[name]?.();
  response.statusCode = inside === undefined ? 404 : 200;
  response.end(
    `<!doctype html><html lang="${languages[name] ?? "en"}"><title>Bench</title><body><h1>The screen</h1>${inside ?? ""}</body></html>`,
  );
}

async function measureDigests(names, rounds, ports) {
  for (const name of names) {
    // The first half of them before anything is signed off, the others after.
    const half = Math.ceil(rounds / 2);
    const before = await lookAt(name, half, () => false, ports);
    const after = await lookAt(name, rounds - half, () => false, ports, {
      ...before[0]?.evidence,
    });
    const captures = [...before, ...after];
    const digests = new Set(
      captures.map(({ evidence, failure }) =>
        evidence === undefined
          ? JSON.stringify(failure)
          : `${evidence.picture.pixels} ${evidence.text}`,
      ),
    );
    process.stdout.write(
      `${name}: ${captures.length} looks, ${digests.size} digest(s)\n`,
    );
  }
}

async function measureBanner(bannerLooks, ports) {
  const { compareCapture } = await load("compare/compare-capture.js");
  const first = await lookAt("banner", 8, () => false, ports);
  const signed = first.find(({ evidence }) => !evidence.words.includes("app"));
  if (signed === undefined) throw new Error("the banner was there each time");
  const baseline = {
    ...signed.evidence,
    environment: signed.provenance.environment,
  };
  const isChanged = (capture) =>
    compareCapture(capture, baseline).outcome === "changed";
  const quarter = Math.ceil(bannerLooks / 4);
  const rounds = [
    ["as signed off", 0.2, bannerLooks],
    ["changed", 0.2, quarter],
    ["changed", 1, quarter],
  ];
  for (const [release, visitors, looks] of rounds) {
    isReleased = release === "changed";
    share = visitors;
    const captures = await lookAt("banner", looks, isChanged, ports, baseline);
    const changed = captures.filter(isChanged).length;
    const failed = captures.filter(({ outcome }) => outcome === "failed");
    const again = captures.filter(({ flakes }) => flakes.unsteady > 0).length;
    const shown = captures.filter(({ evidence }) =>
      evidence?.words.includes("app"),
    );
    process.stdout.write(
      `banner for ${share * 100} % of visitors, screen ${release}: ${looks} looks, ${changed} called changed, ${failed.length} could not look, ${again} came out one way and then another, ${shown.length} kept with the banner\n`,
    );
  }
}

/** @param approved evidence that was signed off */
async function lookAt(name, times, isChanged, ports, approved) {
  const { captureScreens } = await load("capture/capture-screens.js");
  const { screenSchema } = await load("model/screen.js");
  const screen = {
    ...screenSchema.parse({
      title: name,
      ...(languages[name] === undefined ? {} : { locale: languages[name] }),
      proof: [{ role: "heading", name: "The screen" }],
      recipe: [{ goto: `https://${host}/${encodeURIComponent(name)}` }],
    }),
    id: "screen",
    platform: "example",
    file: "screen.yaml",
    placeByPath: new Map(),
    baselineByDevice: new Map(
      approved?.picture === undefined ? [] : [["web", approved]],
    ),
  };
  // Each look is at a screen of its own name: two at one screen would be one.
  const names = Array.from({ length: times }, (_, n) => `screen-${n}`);
  const platform = {
    screenById: new Map(names.map((id) => [id, { ...screen, id }])),
  };
  const items = names.map((id) => ({
    id: `example/${id}@web`,
    platform: "example",
    screen: id,
    device: "web",
    recipe: "bench",
    reuse: undefined,
  }));
  return captureScreens(
    { target: "practice", practiceRelease: 1, items, digest: "bench" },
    new Map([["example", platform]]),
    [],
    "bench",
    isChanged,
    async () => ports,
    () => undefined,
  );
}

/** mulberry32: the same visitors at every run. */
function makeChance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
