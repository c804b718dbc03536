// A page that tells secrets wherever a site can tell one, to try that none of
// them is kept of a look: `?practice=tells`. The secrets are made up.
import { raw } from "hono/html";
import type { BrowserDevice } from "../model/device.ts";
import { Field, Page, renderPage, type Site } from "./layout.tsx";

/** Each secret by where it is told. */
export const toldSecrets = {
  text: "mail-in-text@canary.example",
  alt: "mail-in-alt@canary.example",
  attribute: "token-in-attribute-8f31c2",
  comment: "left-in-comment-4471b0",
  script: "written-in-script-60d5e9",
  cookie: "value-in-cookie-5d20aa",
  header: "value-in-header-17be90",
  sentHeader: "sent-in-header-93c1d4",
  basic: "basic-password-72aa0f",
  localStorage: "entry-in-local-storage-2291",
  sessionStorage: "entry-in-session-storage-3370",
  query: "value-in-query-9921",
  fragment: "value-in-fragment-6610",
  console: "said-on-console-7788",
} as const;

/** First sends the visitor on, with secrets in the address, then answers with the page. */
export function tellSecrets(
  site: Site,
  device: BrowserDevice,
  asked: URL,
): Response {
  const headers = {
    "set-cookie": `account=${toldSecrets.cookie}; Secure; HttpOnly; Path=/`,
    "x-account": toldSecrets.header,
  };
  if (!asked.searchParams.has("key")) {
    const next = new URL(asked);
    next.searchParams.set("key", toldSecrets.query);
    next.hash = toldSecrets.fragment;
    return new Response(null, {
      status: 302,
      headers: { ...headers, location: next.href },
    });
  }
  return renderPage(
    <Page site={site} device={device} title="Your account">
      <div class="card narrow">
        <h1>Your account</h1>
        <p>Signed in as {toldSecrets.text}</p>
        <p data-token={toldSecrets.attribute}>Welcome back.</p>
        <img
          src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
          width="40"
          height="40"
          alt={`Picture of ${toldSecrets.alt}`}
        />
        <Field id="username" label="Username" />
        <Field id="password" label="Password" type="password" />
        <button class="main-action">Save</button>
        {raw(`<!-- ${toldSecrets.comment} --><script>${script}</script>`)}
      </div>
    </Page>,
    200,
    headers,
  );
}

// The last of them asks a host that no platform declares: what was refused is kept, too.
const script = `
const told = ${JSON.stringify(toldSecrets.script)};
localStorage.setItem("entry", ${JSON.stringify(toldSecrets.localStorage)});
sessionStorage.setItem("entry", ${JSON.stringify(toldSecrets.sessionStorage)});
console.log(${JSON.stringify(toldSecrets.console)});
console.error(${JSON.stringify(toldSecrets.console)});
fetch("/", { headers: {
  "x-token": ${JSON.stringify(toldSecrets.sentHeader)},
  authorization: "Basic " + btoa("reader:" + ${JSON.stringify(toldSecrets.basic)}),
} }).catch(() => undefined);
fetch("https://counter.undeclared.example/?key=" + ${JSON.stringify(toldSecrets.query)} + told)
  .catch(() => undefined);
`;
