// Every wall and fault on demand, on every page: `?practice=captcha`, or the
// header `x-practice-fault: captcha`. Each must look enough like what platforms
// send for the wall detectors to be tried on it.
import type { MiddlewareHandler } from "hono";
import type { BrowserDevice } from "../model/device.ts";
import { Page, renderPage, type Site } from "./layout.tsx";
import { recogniseDevice } from "./recognise-device.ts";
import { tellSecrets } from "./tell-secrets.tsx";

export const faults = [
  "captcha",
  "consent",
  "region",
  "rate-limit",
  "error-page",
  "sign-in",
  "slow",
  "not-found",
  "soft-not-found",
  "blank",
  "half",
  "tells",
] as const;
export type Fault = (typeof faults)[number];

const slowMs = 20_000;

/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

/** Answers with the fault asked for; a name that is no fault is not found. */
export function answerFaults(site: Site, wait: Wait): MiddlewareHandler {
  return async (context, next) => {
    const wanted =
      context.req.query("practice") ?? context.req.header("x-practice-fault");
    if (wanted === undefined) return next();
    const fault = faults.find((known) => known === wanted) ?? "not-found";
    if (fault === "slow") {
      await wait(slowMs);
      return next();
    }
    const device = recogniseDevice(context.req.header("user-agent"));
    return fault === "tells"
      ? tellSecrets(site, device, new URL(context.req.url))
      : answerFault(fault, site, device);
  };
}

/** The page for an address that is not there. */
export function answerNotFound(site: Site, device: BrowserDevice): Response {
  return answerFault("not-found", site, device);
}

function answerFault(
  fault: Exclude<Fault, "slow" | "tells">,
  site: Site,
  device: BrowserDevice,
): Response {
  const wall = (title: string, body: unknown) => (
    <Page site={site} device={device} title={title}>
      <div class="card narrow">
        <h1>{title}</h1>
        {body}
      </div>
    </Page>
  );
  switch (fault) {
    case "captcha":
      return renderPage(
        wall(
          "Confirm you are not a robot",
          <form method="post">
            <p>
              Complete this security check to continue. It helps us stop
              automated visits.
            </p>
            <p>
              <input id="robot" type="checkbox" />{" "}
              <label for="robot" style="display:inline">
                I'm not a robot
              </label>
            </p>
            <button type="button" class="main-action">
              Continue
            </button>
          </form>,
        ),
      );
    case "consent":
      return renderPage(
        wall(
          "Allow the use of cookies?",
          <section role="dialog" aria-label="Cookies">
            <p>
              We use cookies to run {site.name} and, if you allow it, to measure
              how it is used. Choose before you continue.
            </p>
            <button type="button" class="main-action">
              Allow all cookies
            </button>
            <button type="button" class="side-action">
              Decline optional cookies
            </button>
          </section>,
        ),
      );
    case "region":
      return renderPage(
        wall(
          `${site.name} is not available in your region`,
          <p>
            This service isn't available in your country or region at the
            moment.
          </p>,
        ),
      );
    case "rate-limit":
      return renderPage(
        wall(
          "Too many requests",
          <p>Please wait a few minutes before you try again.</p>,
        ),
        429,
        { "retry-after": "60" },
      );
    case "error-page":
      return renderPage(
        wall(
          "Sorry, something went wrong",
          <p>An error occurred on our side. We are looking into it.</p>,
        ),
        500,
      );
    case "not-found":
      return renderPage(
        wall(
          "Page not found",
          <p>
            There is nothing at this address. Check it for mistakes, or{" "}
            <a href="/">go back to {site.name}</a>.
          </p>,
        ),
        404,
      );
    case "soft-not-found":
      return renderPage(
        wall(
          "Sorry, this page isn't available",
          <p>The link you followed may be broken, or the page was removed.</p>,
        ),
      );
    case "sign-in":
      return new Response(null, {
        status: 302,
        headers: { location: site.signIn },
      });
    case "blank":
      return new Response("", {
        headers: { "content-type": "text/html; charset=utf-8" },
      });
    case "half":
      return cutInHalf(
        renderPage(
          wall("Loading", <p>{"This page never ends well. ".repeat(40)}</p>),
        ),
      );
  }
}

// A body that errs makes the server drop the connection without the last chunk,
// so a client can tell the cut from the end.
function cutInHalf(page: Response): Response {
  const body = page.text();
  let sent = false;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const bytes = new TextEncoder().encode(await body);
      if (sent) return controller.error(new Error("connection cut half-way"));
      sent = true;
      controller.enqueue(bytes.subarray(0, bytes.length >> 1));
    },
  });
  return new Response(stream, {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
