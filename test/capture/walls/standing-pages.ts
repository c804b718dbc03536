// Pages on which a proof stands although something else is there, and honest ones
// that look much like them. Each is opened at its own path.
import { expect } from "vitest";
import type { SitePage } from "../hard-site.ts";

export interface StandingCase {
  /** What its screen.yaml says beside the title; `at` is the site's own address. */
  readonly screen: (at: (path: string) => string) => object;
  /** captured, or how the look fails. */
  readonly is: "captured" | object;
}

const page = (inside: string, title = "Example", head = "") =>
  `<!doctype html><html lang="en"><title>${title}</title>${head}<body>${inside}</body></html>`;
const words =
  "<p>Recovery codes let you in when your phone is out of reach. Keep them where nobody else finds them, and use each of them once. When they are used up, make new ones on this page, and the old ones stop working at once.</p>";
const settings = `<header>Example</header><main><h1>Security settings</h1>${words.repeat(4)}<button>Make new codes</button></main>`;
const signIn =
  '<header>Example</header><main><h1>Log in to Example</h1><form action="/in"><label>Email <input type="email"></label><label>Password <input type="password"></label><button>Log in</button><a href="/forgot">Forgot password?</a></form></main>';
const to = (location: string, status = 302): SitePage => ({
  body: "",
  status,
  headers: { location },
});

const over = (inside: string, style: string, attributes = "") =>
  `<div ${attributes} style="${style}">${inside}</div>`;
const consentWords =
  "<h2>Cookies on Example</h2><p>We and our partners use cookies to measure how Example is used.</p>";
const choices = "<button>Reject all</button><button>Accept all</button>";
const centred =
  "position: fixed; left: 20%; right: 20%; top: 20%; bottom: 20%; background: white; z-index: 9";
const veil =
  '<div style="position: fixed; inset: 0; background: rgb(0 0 0 / 60%); z-index: 8"></div>';
const bottomBar =
  "position: fixed; left: 0; right: 0; bottom: 0; height: 90px; background: white; z-index: 9";
const frameOf = (inside: string) =>
  `<iframe title="SP Consent Message" style="${centred}; border: 0; width: 60%; height: 60%" srcdoc="${inside.replaceAll('"', "&quot;")}"></iframe>`;

export const standingSite: Readonly<Record<string, SitePage>> = {
  settings: { body: page(settings) },
  broken: { body: page(settings), status: 500 },
  forbidden: { body: page(settings), status: 403 },
  missing: {
    body: page("<main><h1>Page not found</h1><p>Nothing is here.</p></main>"),
    status: 404,
  },
  "refused-form": {
    body: page("<main><h1>Try again</h1><p role=alert>Wrong code</p></main>"),
    status: 422,
  },
  "form-to-refused": {
    body: page(
      '<main><h1>Code</h1><form action="/refused-form"><button>Send</button></form></main>',
    ),
  },
  "empty-fault": { body: "", status: 500 },
  "to-broken": to("/broken"),
  "to-settings": to("/settings"),
  "leads-itself-to-broken": {
    body: page(
      `<p>Hello</p><script>setTimeout(() => location.assign("/broken"), 1500)</script>`,
    ),
  },
  "broken-then-well": {
    body: (visit) =>
      page(
        visit === 0
          ? "<main>Just a moment…<script>setTimeout(() => location.reload(), 1500)</script></main>"
          : settings,
        visit === 0 ? "Just a moment…" : "Example",
      ),
    status: (visit) => (visit === 0 ? 503 : 200),
  },
  "app-that-goes-on": {
    body: page(
      `<main><h1>Start</h1><button onclick="history.pushState(0, '', '/inside'); document.querySelector('main').innerHTML = '<h1>Inside</h1>'">Go inside</button></main>`,
    ),
  },
  "app-from-fault": {
    body: page(
      `<main><h1>Start</h1><button onclick="history.pushState(0, '', '/inside'); document.querySelector('main').innerHTML = '<h1>Inside</h1>'">Go inside</button></main>`,
    ),
    status: 500,
  },
  "part-that-fails": {
    body: page(
      `${settings}<iframe src="/broken"></iframe><script>fetch("/broken")</script>`,
    ),
  },
  // Sign-in.
  "accounts/login": { body: page(signIn, "Log in • Example") },
  login: { body: page(signIn, "Log in • Example") },
  "needs-account": to("/accounts/login?next=needs-account"),
  "asks-in-place": { body: page(signIn, "Log in • Example") },
  start: {
    body: page(
      '<main><h1>Example</h1><p>Share your days.</p><a href="/accounts/login">Log in</a><a href="/needs-account">Your account</a></main>',
    ),
  },
  "old-login": to("/accounts/login"),
  "old-second-step": to("/accounts/login/second-step"),
  "accounts/login/second-step": {
    body: page(
      "<main><h1>Enter a backup code</h1><form><label>Backup code <input></label><button>Confirm</button></form></main>",
      "Two-factor authentication",
    ),
  },
  "old-join": to("/accounts/signup"),
  "accounts/signup": {
    body: page(
      '<main><h1>Create your account</h1><form><label>Email <input type="email"></label><label>New password <input type="password"></label><button>Sign up</button></form><p>Have an account? <a href="/login">Log in</a></p></main>',
      "Sign up",
    ),
  },
  "old-password": to("/accounts/change"),
  "accounts/change": {
    body: page(
      '<main><h1>Choose a new one</h1><form><label>Current <input type="password"></label><label>New <input type="password"></label><button>Save</button></form></main>',
      "Change it",
    ),
  },
  "old-help": to("/help/signing-in"),
  "help/signing-in": {
    body: page(
      `<main><h1>How do I log in?</h1><label>Search help <input type="search"></label>${words.repeat(3)}</main>`,
      "How do I log in? | Help",
    ),
  },
  "led-by-script": {
    body: page(`<main>…</main><script>location.replace("/login")</script>`),
  },
  "to-identifier": to("/identifier?continue=/to-identifier"),
  identifier: {
    body: page(
      "<div><h1>Sign in</h1><p>Use your Example account</p><label>Email or phone <input></label><button>Next</button></div>",
      "Sign in - Example Accounts",
    ),
  },
  "to-forum": to("/forum/1"),
  "forum/1": {
    body: page(
      `<main><h1>Codes that do not work</h1>${words.repeat(3)}<form><label>Name <input></label><label>Password <input type="password"></label><button>Log in</button></form></main>`,
    ),
  },
  "to-reset": to("/accounts/reset"),
  "accounts/reset": {
    body: page(
      '<main><h1>Trouble getting in?</h1><form><label>Email <input type="email"></label><button>Send a link</button></form></main>',
      "Reset",
    ),
  },
  "to-search": to("/login/found"),
  "login/found": {
    body: page(
      '<header><label>Search <input></label></header><main><h1>Log in to Example</h1><form><label>Email <input type="email"></label><label>Password <input type="password"></label><button>Log in</button></form></main>',
    ),
  },
  // Consent.
  "consent-wrapped": {
    body: page(
      `<div id="app">${settings}</div><div style="position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; background: rgb(0 0 0 / 40%)"><div role="dialog"><h2>We value your privacy</h2><p>We and our 812 partners store information to measure and personalise.</p><button>Agree and close</button><button>More</button></div></div>`,
    ),
  },
  "consent-absolute": {
    body: page(
      `${settings}<section style="position: absolute; left: 10%; right: 10%; top: 10%; height: 500px; background: white"><p>This site uses cookies.</p><button>OK</button></section>`,
    ),
  },
  "consent-dark-filter": {
    body: page(
      `${settings}<div id="filter" style="position: fixed; inset: 0; z-index: 2147483645; background: #000; opacity: .5"></div><div role="alertdialog" aria-modal="true" style="position: fixed; bottom: 1em; left: 1em; width: 30%; z-index: 2147483646; background: white"><p>Cookies help us.</p><button>I understand</button></div>`,
    ),
  },
  ...Object.fromEntries(
    [
      ["de", "Cookies und Datenschutz", "Ich stimme zu"],
      ["fr", "Nous et nos partenaires utilisons des cookies", "J’accepte"],
      ["es", "Utilizamos cookies propias", "Acepto"],
      ["pt", "Este site usa cookies", "Aceito"],
      ["it", "Questo sito usa i cookie", "Accetto"],
      ["nl", "Wij en onze partners plaatsen cookies", "Akkoord"],
    ].map(([language, says, yes]) => [
      `consent-only-${language}`,
      {
        body: page(
          `${settings}<dialog open style="${centred}"><p>${says}.</p><a href="#" role="button">${yes}</a></dialog>`,
        ),
      },
    ]),
  ),
  "bar-on-top": {
    body: page(
      `<div style="position: sticky; top: 0; background: white"><p>We use cookies. <a href="/policy">Policy</a></p>${choices}</div>${settings}`,
    ),
  },
  "hidden-question": {
    body: page(
      `${settings}${over(consentWords + choices, `${centred}; opacity: 0; pointer-events: none`, "role=dialog")}`,
    ),
  },
  "part-of-a-frame": {
    body: page(
      `<main><h1>Security settings</h1>${words}</main><iframe style="position: fixed; right: 8px; bottom: 8px; width: 300px; height: 80px" srcdoc="<p>Chat uses cookies.</p><button>Accept</button>"></iframe>`,
    ),
  },
  "bar-in-flow": {
    body: page(
      `<div style="position: relative; min-height: 100vh"><h1>Security settings</h1>${words}<div role="dialog"><p>We use cookies.</p>${choices}</div></div>`,
    ),
  },
  "terms-in-app": {
    body: page(
      `<div style="position: absolute; inset: 0"><h1>Security settings</h1>${words}<p>Read how we use cookies.</p><button>Allow this device</button></div>`,
    ),
  },
  "consent-centred": {
    body: page(
      `${settings}${over(consentWords + choices, centred, "role=dialog")}`,
    ),
  },
  "consent-dismissable": {
    body: page(
      `${settings}${over(consentWords + choices.replaceAll("<button>", "<button onclick='this.parentElement.remove()'>"), centred)}`,
    ),
  },
  "consent-without-role": {
    body: page(`${settings}${veil}${over(consentWords + choices, centred)}`),
  },
  "consent-veiled-bar": {
    body: page(`${settings}${veil}${over(consentWords + choices, bottomBar)}`),
  },
  "consent-modal": {
    body: page(
      `${settings}<dialog style="margin-top: 4px">${consentWords}${choices}</dialog><script>document.querySelector("dialog").showModal()</script>`,
    ),
  },
  "consent-inert": {
    body: page(
      `<div inert>${settings}</div>${over(consentWords + choices, bottomBar, "role=dialog")}`,
    ),
  },
  "consent-over-proof": {
    body: page(
      `${settings}${over(consentWords + choices, "position: fixed; left: 0; right: 0; top: 0; height: 200px; background: white; z-index: 9")}`,
    ),
  },
  "consent-in-frame": {
    body: page(`${settings}${frameOf(consentWords + choices)}`),
  },
  "consent-in-shadow": {
    body: page(
      `${settings}<div id="host"></div><script>document.getElementById("host").attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(over(consentWords + choices, centred))}</script>`,
    ),
  },
  "consent-late": {
    body: page(
      `${settings}<script>setTimeout(() => document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(over(consentWords + choices, centred, "role=dialog"))}), 900)</script>`,
    ),
  },
  ...Object.fromEntries(
    [
      ["de", "Wir verwenden Cookies", "Alle ablehnen", "Alle akzeptieren"],
      ["fr", "Nous utilisons des cookies", "Tout refuser", "Tout accepter"],
      ["es", "Usamos cookies", "Rechazar todo", "Aceptar todo"],
      ["pt", "Usamos cookies", "Rejeitar tudo", "Aceitar tudo"],
      ["it", "Usiamo i cookie", "Rifiuta tutto", "Accetta tutto"],
      ["nl", "Wij gebruiken cookies", "Alles weigeren", "Alles accepteren"],
    ].map(([language, says, no, yes]) => [
      `consent-${language}`,
      {
        body: page(
          `${settings}${over(`<p>${says}.</p><button>${no}</button><button>${yes}</button>`, centred)}`,
        ),
      },
    ]),
  ),
  "bar-below": {
    body: page(
      `${settings}${over(`<p>We use cookies.</p>${choices}`, bottomBar, 'role=dialog aria-modal="true" aria-label="Cookies"')}`,
    ),
  },
  "bar-in-corner": {
    body: page(
      `${settings}${over(`<p>We use cookies.</p>${choices}`, "position: fixed; right: 0; top: 0; width: 260px; height: 120px; background: white; z-index: 9")}`,
    ),
  },
  "other-dialog": {
    body: page(
      `${settings}${veil}${over("<h2>Turn on notifications?</h2><button>Allow</button><button>Not now</button>", centred, "role=dialog")}`,
    ),
  },
  "sign-up-dialog": {
    body: page(
      `${settings}${veil}${over("<h2>See more on Example</h2><p>By going on you agree to our Terms, and have read our Cookie Policy.</p><button>Sign up</button><button>Log in</button>", centred, "role=dialog")}`,
    ),
  },
  "cookie-settings": {
    body: page(
      `<div style="position: fixed; inset: 0; overflow: auto"><main><h1>Cookie settings</h1>${words}<p>We use cookies to keep you signed in.</p><button>Accept all</button><button>Decline optional cookies</button></main></div>`,
    ),
  },
  "policy-in-text": {
    body: page(
      `<main><h1>Security settings</h1>${words.repeat(3)}<section><h2>Cookies</h2><p>We use cookies.</p><button>Accept all</button></section></main>`,
    ),
  },
};

const heading = [{ role: "heading", name: "Security settings" }];
const main = [{ role: "main" }];
const opens =
  (path: string, proof: readonly object[], more: object = {}) =>
  (at: (path: string) => string) => ({
    proof,
    recipe: [{ goto: at(path) }],
    ...more,
  });
const status = (code: number) => ({
  kind: "http-status",
  status: code,
  url: expect.any(String),
});
const wall = (kind: string) => ({ kind: "walled", wall: kind });
const signedOut = wall("sign-in");
const consent = wall("consent");

export const standingCases: Readonly<Record<string, StandingCase>> = {
  // What the server answered.
  "a page that is as it should be": {
    screen: opens("settings", main),
    is: "captured",
  },
  "a fault whose page has the proof": {
    screen: opens("broken", main),
    is: status(500),
  },
  "a fault whose page has a proof with words": {
    screen: opens("broken", heading),
    is: status(500),
  },
  "a refusal whose page has the proof": {
    screen: opens("forbidden", heading),
    is: status(403),
  },
  "a redirect to a fault": {
    screen: opens("to-broken", main),
    is: status(500),
  },
  "a redirect to the page": {
    screen: opens("to-settings", heading),
    is: "captured",
  },
  "a page that is not there": {
    screen: opens("missing", main),
    is: status(404),
  },
  "a page that is not there, and is what readers are told of": {
    screen: opens("missing", [{ role: "heading", name: "Page not found" }], {
      answers: 404,
    }),
    is: "captured",
  },
  "another fault than the one that is told of": {
    screen: opens("broken", heading, { answers: 404 }),
    is: status(500),
  },
  "a declared answer with another proof": {
    screen: opens("missing", [{ role: "alert" }], { answers: 404 }),
    is: { kind: "proof-missing", proof: "alert" },
  },
  "a form that is answered with a refusal": {
    screen: (at) => ({
      proof: [{ role: "alert", name: "Wrong code" }],
      recipe: [
        { goto: at("form-to-refused") },
        { click: { role: "button", name: "Send" } },
      ],
    }),
    is: status(422),
  },
  "a form of which it is known": {
    screen: (at) => ({
      proof: [{ role: "alert", name: "Wrong code" }],
      recipe: [
        { goto: at("form-to-refused") },
        { click: { role: "button", name: "Send" } },
      ],
      answers: 422,
    }),
    is: "captured",
  },
  "a fault without a page": {
    screen: opens("empty-fault", main),
    is: status(500),
  },
  "a fault left behind on the way": {
    screen: (at) => ({
      proof: heading,
      recipe: [{ goto: at("broken") }, { goto: at("settings") }],
    }),
    is: "captured",
  },
  "a page that leads itself to a fault": {
    screen: opens("leads-itself-to-broken", main),
    is: status(500),
  },
  "a check that lets the reader through by itself": {
    screen: opens("broken-then-well", main),
    is: "captured",
  },
  "a page that a script puts in place of a sound one": {
    screen: (at) => ({
      proof: [{ role: "heading", name: "Inside" }],
      recipe: [
        { goto: at("app-that-goes-on") },
        { click: { role: "button", name: "Go inside" } },
      ],
    }),
    is: "captured",
  },
  "a page that a script puts in place of a fault": {
    screen: (at) => ({
      proof: [{ role: "heading", name: "Inside" }],
      recipe: [
        { goto: at("app-from-fault") },
        { click: { role: "button", name: "Go inside" } },
      ],
    }),
    is: status(500),
  },
  "a page one part of which fails": {
    screen: opens("part-that-fails", heading),
    is: "captured",
  },
  // Sign-in.
  "led to sign in, and any page has the proof": {
    screen: opens("needs-account", main),
    is: signedOut,
  },
  "led to sign in, and any form has the proof": {
    screen: opens("needs-account", [{ css: "main form" }]),
    is: signedOut,
  },
  "led to sign in, with a proof that stands on every page": {
    screen: opens("needs-account", [{ text: "Example" }]),
    is: signedOut,
  },
  "led to sign in, and the proof says that": {
    screen: opens("needs-account", [{ text: "Log in to Example" }]),
    is: "captured",
  },
  "led to sign in by a click on something else": {
    screen: (at) => ({
      proof: main,
      recipe: [
        { goto: at("start") },
        { click: { role: "link", name: "Your account" } },
      ],
    }),
    is: signedOut,
  },
  "asked to sign in where the page was to be": {
    screen: opens("asks-in-place", main),
    is: signedOut,
  },
  "the sign-in page itself": {
    screen: opens("accounts/login", main),
    is: "captured",
  },
  "the sign-in page, by its old address": {
    screen: opens("old-login", [{ label: "Email" }]),
    is: "captured",
  },
  "the sign-in page, by a control of its form": {
    screen: opens("needs-account", [{ label: "Password" }]),
    is: "captured",
  },
  "the sign-in page, by a field that is no password": {
    screen: opens("needs-account", [{ role: "textbox", name: "Email" }]),
    is: "captured",
  },
  "the sign-in page, by a click": {
    screen: (at) => ({
      proof: main,
      recipe: [
        { goto: at("start") },
        { click: { role: "link", name: "Log in" } },
      ],
    }),
    is: "captured",
  },
  "a sign-in that is filled in": {
    screen: (at) => ({
      proof: main,
      recipe: [
        { goto: at("needs-account") },
        { fill: { label: "Password", with: "none" } },
      ],
    }),
    is: "captured",
  },
  "the second step of signing in": {
    screen: opens("old-second-step", [
      { role: "heading", name: "Enter a backup code" },
    ]),
    is: "captured",
  },
  "a page to make an account": {
    screen: opens("old-join", [
      { role: "heading", name: "Create your account" },
    ]),
    is: "captured",
  },
  "a page to change a password": {
    screen: opens("old-password", [
      { role: "heading", name: "Choose a new one" },
    ]),
    is: "captured",
  },
  "help on signing in": {
    screen: opens("old-help", [{ role: "heading", name: "How do I log in?" }]),
    is: "captured",
  },
  "led to sign in by a script": {
    screen: opens("led-by-script", main),
    is: signedOut,
  },
  "led to the first of two steps of signing in": {
    screen: opens("to-identifier", [{ text: "Use your Example account" }]),
    is: signedOut,
  },
  "led to a page with a place to sign in": {
    screen: opens("to-forum", [
      { role: "heading", name: "Codes that do not work" },
    ]),
    is: "captured",
  },
  "led to where a sign-in is made anew": {
    screen: opens("to-reset", [
      { role: "heading", name: "Trouble getting in?" },
    ]),
    is: "captured",
  },
  "led to sign in, where every page can be searched": {
    screen: opens("to-search", [{ label: "Search" }]),
    is: signedOut,
  },
  // Consent.
  "a dialog about cookies in a sheet of its own": {
    screen: opens("consent-wrapped", heading),
    is: consent,
  },
  "a part about cookies put over the page": {
    screen: opens("consent-absolute", heading),
    is: consent,
  },
  "a corner about cookies in front of a dark page": {
    screen: opens("consent-dark-filter", heading),
    is: consent,
  },
  ...Object.fromEntries(
    ["de", "fr", "es", "pt", "it", "nl"].map((language) => [
      `a dialog with one answer in ${language}`,
      { screen: opens(`consent-only-${language}`, heading), is: consent },
    ]),
  ),
  "a bar about cookies above the page": {
    screen: opens("bar-on-top", heading),
    is: "captured",
  },
  "a dialog about cookies that nobody sees": {
    screen: opens("hidden-question", heading),
    is: "captured",
  },
  "a small frame with a choice of its own": {
    screen: opens("part-of-a-frame", heading),
    is: "captured",
  },
  "a dialog about cookies below the page's words": {
    screen: opens("bar-in-flow", heading),
    is: "captured",
  },
  "a page laid out whole that names cookies": {
    screen: opens("terms-in-app", heading),
    is: "captured",
  },
  "a dialog about cookies over the middle": {
    screen: opens("consent-centred", heading),
    is: consent,
  },
  "a dialog that says not what it is": {
    screen: opens("consent-without-role", heading),
    is: consent,
  },
  "a bar about cookies with a veil over the page": {
    screen: opens("consent-veiled-bar", heading),
    is: consent,
  },
  "a modal dialog about cookies": {
    screen: opens("consent-modal", heading),
    is: consent,
  },
  "a bar about cookies that makes the rest inert": {
    screen: opens("consent-inert", heading),
    is: consent,
  },
  "a bar about cookies over the proof": {
    screen: opens("consent-over-proof", heading),
    is: consent,
  },
  "a dialog about cookies in a frame": {
    screen: opens("consent-in-frame", heading),
    is: consent,
  },
  "a dialog about cookies in a shadow tree": {
    screen: opens("consent-in-shadow", heading),
    is: consent,
  },
  "a dialog about cookies that comes late": {
    screen: opens("consent-late", heading),
    is: consent,
  },
  "a dialog about cookies, and a proof that is not there": {
    screen: opens("consent-centred", [{ role: "heading", name: "Elsewhere" }]),
    is: consent,
  },
  ...Object.fromEntries(
    ["de", "fr", "es", "pt", "it", "nl"].map((language) => [
      `a dialog about cookies in ${language}`,
      { screen: opens(`consent-${language}`, heading), is: consent },
    ]),
  ),
  "a dialog about cookies where any dialog is the proof": {
    screen: opens("consent-centred", [{ role: "dialog" }]),
    is: consent,
  },
  "a dialog about cookies that a step sends away": {
    screen: (at) => ({
      proof: heading,
      recipe: [
        { goto: at("consent-dismissable") },
        { click: { role: "button", name: "Reject all" } },
      ],
    }),
    is: "captured",
  },
  "the dialog about cookies is the screen": {
    screen: opens("consent-centred", [
      { role: "heading", name: "Cookies on Example" },
    ]),
    is: "captured",
  },
  "a small bar about cookies": {
    screen: opens("bar-below", heading),
    is: "captured",
  },
  "a small bar about cookies, and a wide proof": {
    screen: opens("bar-below", main),
    is: "captured",
  },
  "a note about cookies in a corner": {
    screen: opens("bar-in-corner", heading),
    is: "captured",
  },
  "another dialog over the page": {
    screen: opens("other-dialog", heading),
    is: "captured",
  },
  "a dialog to sign up that names a policy": {
    screen: opens("sign-up-dialog", heading),
    is: "captured",
  },
  "the settings of cookies": {
    screen: opens("cookie-settings", [
      { role: "heading", name: "Cookie settings" },
    ]),
    is: "captured",
  },
  "a choice about cookies among the page's words": {
    screen: opens("policy-in-text", heading),
    is: "captured",
  },
};
