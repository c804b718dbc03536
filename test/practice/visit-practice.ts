// A visitor of the imitations without a browser or a server: keeps cookies,
// follows redirects, presses buttons by what they say.
import {
  createImitations,
  type Imitation,
} from "../../src/practice/imitations.ts";
import type { Release } from "../../src/practice/releases.ts";
import type { BrowserDevice } from "../../src/model/device.ts";

const userAgents: Readonly<Record<BrowserDevice, string>> = {
  web: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
  "iphone-web":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
  "android-web":
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
};

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

export interface Visitor {
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  post(url: string, form: Record<string, string>): Promise<Answer>;
}

/** Fresh imitations on which a slow answer takes no time but is counted. */
export function imitate(release: Release): {
  readonly imitations: readonly Imitation[];
  readonly waits: number[];
} {
  const waits: number[] = [];
  const wait = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { imitations: createImitations({ release, wait }), waits };
}

/** A browser of a device, logged out. */
export function visit(
  imitations: readonly Imitation[],
  device: BrowserDevice,
): Visitor {
  let cookie = "";
  const ask = async (url: string, init: RequestInit): Promise<Answer> => {
    const { hostname } = new URL(url);
    const imitation = imitations.find(({ hosts }) => hosts.includes(hostname));
    if (imitation === undefined) throw new Error(`nobody imitates ${hostname}`);
    const headers = new Headers(init.headers);
    headers.set("user-agent", userAgents[device]);
    if (cookie !== "") headers.set("cookie", cookie);
    const response = await imitation.app.request(url, { ...init, headers });
    cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    const location = response.headers.get("location");
    if (location !== null) return ask(new URL(location, url).href, {});
    const { status } = response;
    return {
      url,
      status,
      html: await response.text(),
      headers: response.headers,
    };
  };
  return {
    get: (url, headers = {}) => ask(url, { headers }),
    post: (url, form) =>
      ask(url, { method: "POST", body: new URLSearchParams(form) }),
  };
}

/** The words of a page in reading order, without tags. */
export function wordsOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** What the elements of a name say, in order. */
export function textsOf(html: string, tag: string): readonly string[] {
  const found = html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, "gs"));
  return [...found].map(([element]) => wordsOf(element));
}

export const login = "https://www.instagram.com/accounts/login/";

/** Signs in to the Instagram imitation, up to the security-code prompt. */
export function signInToInstagram(
  visitor: Visitor,
  username: string,
): Promise<Answer> {
  const password = "for-practice-only-1";
  return visitor.post(login, { username, password });
}
