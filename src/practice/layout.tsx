// The frame of every practice page, with the marking no picture can be without.
import type { Child } from "hono/jsx";
import { raw } from "hono/html";
import type { BrowserDevice } from "../model/device.ts";
import { styleFor, type Accent } from "./layout-style.ts";

/** What an imitation calls itself in its frame. */
export interface Site {
  readonly name: string;
  readonly accent: Accent;
  /** Where its sign-in page is. */
  readonly signIn: string;
}

export interface PageLink {
  readonly text: string;
  readonly href: string;
}

interface PageProps {
  readonly site: Site;
  readonly device: BrowserDevice;
  readonly title: string;
  /** Links in the header; no navigation without them. */
  readonly nav?: readonly PageLink[];
  readonly children?: Child;
}

/** A whole page around `children`, which must hold the one h1. */
export function Page(props: PageProps) {
  const { site, device, title, nav = [], children } = props;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(styleFor(site.accent))}</style>
      </head>
      <body class={device === "web" ? "desktop" : "phone"}>
        <aside class="banner" aria-label="Practice">
          <p>Practice platform — not the real {site.name}</p>
        </aside>
        <header class="top">
          <div>
            <span class="word">{site.name}</span>
            {nav.length > 0 && (
              <nav aria-label={site.name}>
                <LinkList links={nav} />
              </nav>
            )}
          </div>
        </header>
        <main>{children}</main>
        <footer class="foot">
          <p>
            An imitation for practice. What you enter stays on this computer.
          </p>
        </footer>
      </body>
    </html>
  );
}

export function LinkList(props: { readonly links: readonly PageLink[] }) {
  return (
    <ul>
      {props.links.map(({ text, href }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

/** A field tied to its label; it never shows what was entered before. */
export function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly type?: "text" | "password";
}) {
  return (
    <>
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        name={props.id}
        type={props.type ?? "text"}
        autocomplete="off"
        spellcheck={false}
      />
    </>
  );
}

/** The account's name, on its own so that a mask can cover it. */
export function AccountLine(props: { readonly account: string }) {
  return (
    <div class="account">
      <label for="account">Account</label>
      <output id="account">{props.account}</output>
    </div>
  );
}

/** The page as the bytes of a response. */
export function renderPage(
  page: { toString(): string },
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`<!doctype html>${page.toString()}`, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });
}
