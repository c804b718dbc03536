// The pages, with what a look at each comes to. The screen that is looked for has the
// heading "The screen".
import { expect } from "vitest";
import type { SitePage } from "./hard-site.ts";

export interface HardPage extends SitePage {
  /** captured, or how the look fails. */
  readonly is: "captured" | object;
  /** A slow computer may not get through it in time, and says so. */
  readonly orSlow?: "the page to load";
  /** What its picture must show, where that is at stake. */
  readonly words?: string;
}

const screen = "<h1>The screen</h1><p>What readers meet here.</p>";
const page = (inside: string, head = "") =>
  `<!doctype html><html lang="en"><title>Screen</title>${head}<body>${inside}</body></html>`;
const scripted = (script: string, inside = screen) =>
  page(`${inside}<script>${script}</script>`);
const captured = (body: HardPage["body"], words?: string): HardPage => ({
  body,
  is: "captured",
  ...(words === undefined ? {} : { words }),
});
const wall = (kind: string, body: string): HardPage => ({
  body,
  is: { kind: "walled", wall: kind },
});
const slow = (body: string, waitingFor: unknown): HardPage => ({
  body,
  is: { kind: "time-out", waitingFor },
});

const steps = "the steps of its recipe to be done";

export const hardPages: Readonly<Record<string, HardPage>> = {
  // Without end.
  "never-ending load": {
    ...slow(page(screen), steps),
    end: "never",
  },
  "picture that never comes": slow(page(`${screen}<img src="/never">`), steps),
  "frame that hangs": slow(
    page(`${screen}<iframe src="/never"></iframe>`),
    steps,
  ),
  "web font that never comes": slow(
    page(
      `${screen}<p style="font-family: Late">late</p>`,
      "<style>@font-face { font-family: Late; src: url(/never) }</style>",
    ),
    steps,
  ),
  "web font that is asked for late and never comes": slow(
    scripted(
      "document.fonts.add(new FontFace('Late', 'url(/never)')); addEventListener('load', () => { document.querySelector('p').style.fontFamily = 'Late' })",
    ),
    "the fonts to finish loading",
  ),
  "lazy picture that never comes": slow(
    page(
      `${screen}<div style="height: 6000px"></div><img loading="lazy" src="/never">`,
    ),
    "the pictures to finish loading",
  ),
  "busy for ever": slow(
    page(`${screen}<div aria-busy="true">…</div>`),
    "a part of the page marked as busy to finish loading",
  ),
  "script that never yields": slow(
    scripted("setTimeout(() => { for (;;); }, 50)"),
    expect.any(String),
  ),
  "script that never lets it load": slow(scripted("for (;;);"), steps),
  "meta refresh loop": slow(
    page("<p>Wait.</p>", '<meta http-equiv="refresh" content="0">'),
    expect.any(String),
  ),
  "reload loop": slow(
    scripted("location.reload()", "<p>Wait.</p>"),
    expect.any(String),
  ),
  // Dialogs and windows.
  "alert, confirm, prompt": captured(
    scripted("alert(1); confirm(2); prompt(3);"),
  ),
  "alert of a million letters": captured(scripted("alert('x'.repeat(1e6))")),
  "alerts without end": captured(scripted("setInterval(() => alert(1), 0)")),
  "dialog before leaving": captured(
    scripted(
      "addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'stay'; })",
    ),
  ),
  "print dialog": captured(scripted("print()")),
  "pop-up": captured(scripted("open('/calm')")),
  "windows without end": captured(
    scripted("setInterval(() => open('about:blank'), 5)"),
  ),
  "link that opens windows": captured(
    scripted(
      "for (let i = 0; i < 5; i += 1) document.querySelector('a').click()",
      `${screen}<a target="_blank" href="about:blank">More</a>`,
    ),
  ),
  "page that closes itself": captured(scripted("close()")),
  "full screen and pointer lock": captured(
    scripted(
      "document.body.requestFullscreen().catch(() => 0); document.body.requestPointerLock?.()?.catch?.(() => 0)",
    ),
  ),
  "permissions asked for": captured(
    scripted(
      "navigator.geolocation.getCurrentPosition(() => 0); Notification.requestPermission(); navigator.mediaDevices?.getUserMedia({ video: true }).catch(() => 0)",
    ),
  ),
  "own dialog": captured(
    scripted(
      "document.querySelector('dialog').showModal()",
      `${screen}<dialog>Dear reader</dialog>`,
    ),
    "Dear reader",
  ),
  "history loop": captured(
    scripted(
      "setInterval(() => history.pushState(0, '', '?' + Math.random()), 20)",
    ),
  ),
  // Not a page.
  download: {
    body: "bytes",
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": "attachment; filename=a.bin",
    },
    is: { kind: "step-failed", step: 1, because: expect.any(String) },
  },
  "download begun by the page": captured(
    scripted(
      "addEventListener('load', () => setTimeout(() => { location.href = '/download' }, 50))",
    ),
  ),
  pdf: {
    body: "%PDF-1.4\n%%EOF",
    headers: { "content-type": "application/pdf" },
    is: { kind: expect.stringMatching(/^(step-failed|proof-missing)$/) },
  },
  "plain text": {
    body: "The screen",
    headers: { "content-type": "text/plain" },
    is: { kind: "proof-missing", proof: "heading “The screen”" },
  },
  "nothing at all": {
    body: "",
    is: { kind: "proof-missing", proof: "heading “The screen”" },
  },
  "HTTP password": {
    body: page("<h1>Authorization required</h1>"),
    status: 401,
    headers: { "www-authenticate": 'Basic realm="staff"' },
    is: { kind: "walled", wall: "sign-in" },
  },
  "redirects in a circle": {
    body: "",
    status: 302,
    headers: { location: "/redirects%20in%20a%20circle" },
    is: {
      kind: "unreachable",
      host: "www.example.com",
      because: "it redirects in a circle",
    },
  },
  // Walls.
  "redirect to sign in": {
    body: "",
    status: 302,
    headers: { location: "/login?next=account" },
    is: { kind: "walled", wall: "sign-in" },
  },
  login: {
    body: page(
      '<h1>Log in to Example</h1><label>Password <input type="password"></label>',
    ),
    is: { kind: "proof-missing", proof: "heading “The screen”" },
  },
  account: wall(
    "sign-in",
    page(
      '<h1>Log in to Example</h1><form><label>Password <input type="password"></label><button>Log in</button></form>',
    ),
  ),
  consent: wall(
    "consent",
    page(
      "<h1>Before you continue</h1><p>We use cookies and data to measure how it is used.</p><button>Reject all</button><button>Accept all</button>",
    ),
  ),
  captcha: wall(
    "captcha",
    page(
      '<h1>Security check</h1><p>Please verify you are human.</p><input type="checkbox" aria-label="I am not a robot">',
    ),
  ),
  "wrong language": wall(
    "other-language",
    '<!doctype html><html lang="de-DE"><title>S</title><h1>The screen</h1><p>Was Leserinnen hier sehen.</p>',
  ),
  "too many requests": {
    body: page("<h1>Slow down</h1><p>You have made too many requests.</p>"),
    status: 429,
    is: { kind: "walled", wall: "rate-limit" },
  },
  "not in your country": wall(
    "region",
    page("<h1>Example is not available in your country</h1>"),
  ),
  "says that it is not there": wall(
    "error-page",
    page("<h1>Sorry, this page isn't available.</h1><p>Check the link.</p>"),
  ),
  "down for maintenance": {
    body: page("<h1>We'll be right back</h1>"),
    status: 503,
    is: { kind: "walled", wall: "error-page" },
  },
  gone: {
    body: page("<h1>Not here any more</h1>"),
    status: 410,
    is: { kind: "http-status", status: 410, url: expect.any(String) },
  },
  // No walls.
  "help on CAPTCHAs": {
    body: page(
      "<h1>Why am I asked to verify that I am human?</h1><p>If you see a CAPTCHA, tick “I am not a robot”.</p>",
    ),
    is: { kind: "proof-missing", proof: "heading “The screen”" },
  },
  "banner about cookies over the screen": captured(
    page(
      `${screen}<div role="dialog"><p>We use cookies.</p><button>Accept all</button></div>`,
    ),
  ),
  "wall that waits hidden": {
    body: page(
      '<h1>Another screen</h1><p>With words of its own.</p><div hidden><h2>Verify you are human</h2><input type="password"></div>',
    ),
    is: { kind: "proof-missing", proof: "heading “The screen”" },
  },
  "signed out until an answer has come": captured(
    scripted(
      `addEventListener("load", () => fetch("/late").then(() => { document.body.innerHTML = ${JSON.stringify(screen)} }))`,
      '<h1>Log in to Example</h1><label>Password <input type="password"></label>',
    ),
  ),
  "lets the reader through by itself": captured(
    scripted(
      `setTimeout(() => { document.body.innerHTML = ${JSON.stringify(screen)} }, 2500)`,
      "<h1>Just a moment…</h1><p>Checking your browser.</p>",
    ),
  ),
  // Long and large.
  "30,000 pixels tall": captured(
    page(`${screen}<div style="height: 30000px">tall</div>`),
  ),
  "50,000 nodes": {
    ...captured(page(screen + "<i>·</i>".repeat(50_000))),
    orSlow: "the page to load",
  },
  "scrolls without end": captured(
    scripted(
      "addEventListener('scroll', () => { for (let i = 0; i < 4; i += 1) document.body.append(Object.assign(document.createElement('p'), { textContent: 'more', style: 'height: 500px' })) })",
      `${screen}<div style="height: 3000px"></div>`,
    ),
  ),
  "20,000 nested boxes": {
    ...captured(page(`${screen}${"<b>".repeat(20_000)}deep`)),
    orSlow: "the page to load",
  },
  // Moving.
  calm: captured(page(screen), "What readers meet here."),
  "animation without end": captured(
    page(
      `${screen}<p style="animation: turn 1s infinite">round</p>`,
      "<style>@keyframes turn { to { transform: rotate(1turn) } }</style>",
    ),
  ),
  "canvas that draws on": captured(
    scripted(
      "const c = document.querySelector('canvas').getContext('2d'); const draw = (t) => { c.fillStyle = 'hsl(' + t + ',50%,50%)'; c.fillRect(0, 0, 99, 99); requestAnimationFrame(draw); }; requestAnimationFrame(draw);",
      `${screen}<canvas width="99" height="99"></canvas>`,
    ),
  ),
  "canvas drawn by a timer": captured(
    scripted(
      "const c = document.querySelector('canvas').getContext('2d'); let n = 0; setInterval(() => { c.fillStyle = 'hsl(' + (n += 9) + ',50%,50%)'; c.fillRect(0, 0, 99, 99); }, 20);",
      `${screen}<canvas width="99" height="99"></canvas>`,
    ),
  ),
  video: captured(
    scripted(
      "const canvas = document.createElement('canvas'); const c = canvas.getContext('2d'); const v = document.querySelector('video'); v.srcObject = canvas.captureStream(30); v.play(); const draw = (t) => { c.fillStyle = 'hsl(' + t + ',50%,50%)'; c.fillRect(0, 0, 999, 999); requestAnimationFrame(draw); }; draw(0);",
      `${screen}<video muted autoplay width="99" height="99"></video>`,
    ),
  ),
  "moving pictures": captured(
    page(
      `${screen}<img src="/moving.gif" width="50" height="50"><img src="/corner.svg"><div style="background: url(/moving.gif); height: 30px"></div>`,
    ),
  ),
  "drawing that moves (SMIL)": captured(
    page(
      `${screen}<svg width="100" height="20"><rect width="9" height="9"><animate attributeName="x" from="0" to="90" dur="0.7s" repeatCount="indefinite"/></rect></svg>`,
    ),
  ),
  marquee: captured(page(`${screen}<marquee>round and round</marquee>`)),
  "words typed one by one": captured(
    scripted(
      "let n = 0; setInterval(() => { document.querySelector('p').textContent = 'typing'.repeat(n += 1) }, 30)",
    ),
  ),
  "clock that ticks": captured(
    scripted(
      "const tick = () => { document.querySelector('p').textContent = new Date().toLocaleTimeString() }; tick(); setInterval(tick, 1000);",
    ),
  ),
  "random order": captured(
    scripted(
      "for (const n of [1, 2, 3, 4, 5, 6, 7].sort(() => Math.random() - 0.5)) document.body.append(n + ' ')",
    ),
  ),
  "3 minutes ago": captured(
    (visit) => page(`${screen}<p>${visit + 3} minutes ago</p>`),
    "some time ago",
  ),
  carousel: captured(
    scripted(
      "let n = 0; setInterval(() => { document.querySelector('p').textContent = 'Slide ' + (n += 1) }, 3000)",
    ),
  ),
  "lazy pictures": captured(
    page(
      screen +
        '<img src="/moving.gif" loading="lazy" style="display: block; margin-top: 2500px" width="200" height="40">'.repeat(
          3,
        ),
    ),
  ),
  "grows where it is scrolled to": captured(
    scripted(
      "new IntersectionObserver(([seen], watcher) => { if (!seen.isIntersecting) return; watcher.disconnect(); setTimeout(() => { seen.target.textContent = 'Here at last'; seen.target.style.height = '700px' }, 80) }).observe(document.querySelector('footer'))",
      `${screen}<div style="height: 2000px"></div><footer>…</footer>`,
    ),
    "Here at last",
  ),
  "animation that begins late": captured(
    page(
      `${screen}<p style="animation: come 2s 1.5s both">late</p>`,
      "<style>@keyframes come { from { opacity: 0; margin-left: 300px } }</style>",
    ),
  ),
  "skeleton that is filled": captured(
    scripted(
      "const box = document.querySelector('section'); new MutationObserver(() => { box.textContent = 'Here are your codes'; box.style.background = 'none' }).observe(box, { attributes: true, attributeFilter: ['data-ready'] }); setTimeout(() => setTimeout(() => { box.dataset.ready = 1 }, 450), 450)",
      `${screen}<section style="height: 80px; background: silver"></section>`,
    ),
    "Here are your codes",
  ),
  "number counted up by frames": captured(
    scripted(
      "let n = 0; const count = () => { document.querySelector('b').textContent = n; if (n < 40) { n += 1; requestAnimationFrame(count) } }; count()",
      `${screen}<b>0</b>`,
    ),
    "40",
  ),
  "fades in where it is seen": captured(
    scripted(
      "const watcher = new IntersectionObserver((all) => { for (const { isIntersecting, target } of all) if (isIntersecting) target.classList.add('seen') }); for (const part of document.querySelectorAll('article')) watcher.observe(part)",
      `<style>article { height: 900px; opacity: 0; translate: 0 60px; transition: all 700ms } article.seen { opacity: 1; translate: none }</style>${screen}${"<article>A part of the page</article>".repeat(4)}`,
    ),
  ),
  "header that shrinks": captured(
    scripted(
      "addEventListener('scroll', () => document.querySelector('header').classList.toggle('small', scrollY > 50))",
      `<style>header { position: sticky; top: 0; height: 120px; background: teal; transition: height 300ms } header.small { height: 40px }</style><header></header>${screen}<div style="height: 3000px"></div>`,
    ),
  ),
  "only drawn where it is seen": captured(
    page(
      `${screen}${'<section style="content-visibility: auto; contain-intrinsic-size: auto 300px"><p>Words of a part.</p><div style="height: 700px"></div></section>'.repeat(4)}`,
    ),
  ),
  "poster of a film": captured(
    page(
      `${screen}<video poster="/corner.svg" controls preload="none" width="200" height="100"></video>`,
    ),
  ),
  // Odd.
  "service worker": captured((visit) =>
    scripted(
      "navigator.serviceWorker?.register('/worker.js').catch(() => 0)",
      `${screen}<p hidden>${visit}</p>`,
    ),
  ),
  "sticky and fixed": captured(
    page(
      `<header style="position: sticky; top: 0">stuck</header>${screen}<div style="height: 4000px"></div><div style="position: fixed; bottom: 0">fixed</div>`,
    ),
  ),
  "shadow tree": captured(
    scripted(
      "document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<h1>The screen</h1>'",
      "<div></div>",
    ),
  ),
  "broken HTML": captured(
    "<html lang=en><table><h1>The screen<p></table></div><svg><p><math><b></i></h7><style>x",
  ),
  "wrong encoding": {
    body: page(screen),
    headers: { "content-type": "text/html; charset=utf-16" },
    is: { kind: "proof-missing", proof: "heading “The screen”" },
  },
  "breaks its own built-ins": captured(
    scripted(
      "Array.prototype.map = Array.prototype.filter = () => []; JSON.stringify = () => 'no'; Object.defineProperty(Element.prototype, 'textContent', { get: () => 'no' })",
    ),
  ),
  "overwrites what it is asked by": slow(
    scripted(
      "window.stop = window.scrollTo = window.requestAnimationFrame = () => { throw new Error('no') }; document.createTreeWalker = undefined",
    ),
    "a page that lets itself be read",
  ),
};
