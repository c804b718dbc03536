// The docs page that claims rest on; its quotes stand word for word, the rest is
// written for practice.
import type { BrowserDevice } from "../../model/device.ts";
import { LinkList, Page, renderPage } from "../layout.tsx";
import { deviceOf, site, type Parts } from "./site.ts";

const title = "Configuring two-factor authentication recovery methods";
const path =
  "/en/authentication/securing-your-account-with-two-factor-authentication-2fa/configuring-two-factor-authentication-recovery-methods";

export function addDocs({ app }: Parts): void {
  app.get("/docs.github.com/", (context) =>
    renderPage(docsFrontPage(deviceOf(context))),
  );
  app.get(`/docs.github.com${path}/`, (context) =>
    renderPage(recoveryMethodsPage(deviceOf(context))),
  );
}

function docsFrontPage(device: BrowserDevice) {
  return (
    <Page site={site} device={device} title="GitHub Docs">
      <div class="card reading">
        <h1>GitHub Docs</h1>
        <h2>Securing your account</h2>
        <LinkList links={[{ text: title, href: path }]} />
      </div>
    </Page>
  );
}

function recoveryMethodsPage(device: BrowserDevice) {
  const nav = [{ text: "GitHub Docs", href: "/" }];
  return (
    <Page site={site} device={device} title={title} nav={nav}>
      <article class="card reading">
        <h1>{title}</h1>
        <p>
          Set up more than one way back into your account before you lose the
          device your codes come from.
        </p>
        <h2>Warning</h2>
        <p>
          GitHub Support may not be able to restore access to accounts with
          two-factor authentication enabled. Save your recovery codes in a place
          that does not depend on the device.
        </p>
        <h2>Downloading your recovery codes</h2>
        <p>
          Open your account's settings, then the page on passwords and
          authentication. Beside “Recovery codes”, choose View, then download,
          print or copy them.
        </p>
        <h2>Generating a new set of recovery codes</h2>
        <p>
          Once a recovery code has been used it cannot be used again. When few
          are left, make a new set.
        </p>
        <p>
          Generating a new set of recovery codes makes the earlier set invalid.
          Save the new set at once.
        </p>
      </article>
    </Page>
  );
}
