import type { BrowserDevice } from "../../model/device.ts";
import { Field, Page, renderPage } from "../layout.tsx";
import { deviceOf, docsLink, site, type Parts } from "./site.ts";

const userName = "practice-writer";
const password = "for-practice-only-2";
const authenticationCode = "135790";

const promptPath = "/sessions/two-factor/app";

/** Values of the variables that recipes read, for practice. */
export const githubEnvironment: Readonly<Record<string, string>> = {
  GITHUB_TEST_USER: userName,
  GITHUB_TEST_PASSWORD: password,
  GITHUB_TEST_CODE: authenticationCode,
};

/** Sign-in, the two-factor prompt, and the front page. */
export function addSignIn({ app, sessions }: Parts): void {
  app.get("/github.com/", (context) => {
    const isSignedIn = sessions.find(context)?.signedIn === true;
    return renderPage(frontPage(deviceOf(context), isSignedIn));
  });

  app.get("/github.com/login/", (context) => {
    const refused = context.req.query("refused") !== undefined;
    return renderPage(signInPage(deviceOf(context), refused));
  });

  app.post("/github.com/login/", async (context) => {
    const form = await context.req.parseBody();
    if (form.login !== userName || form.password !== password)
      return context.redirect("/login?refused=1", 303);
    sessions.keep(context, { account: userName, signedIn: false, codeSet: 0 });
    return context.redirect(promptPath, 303);
  });

  app.get(`/github.com${promptPath}/`, (context) => {
    if (sessions.find(context) === undefined)
      return context.redirect(site.signIn);
    const refused = context.req.query("refused") !== undefined;
    return renderPage(promptPage(deviceOf(context), refused));
  });

  app.post(`/github.com${promptPath}/`, async (context) => {
    const session = sessions.find(context);
    if (session === undefined) return context.redirect(site.signIn, 303);
    const { code } = await context.req.parseBody();
    if (code !== authenticationCode)
      return context.redirect(`${promptPath}?refused=1`, 303);
    sessions.keep(context, { ...session, signedIn: true });
    return context.redirect("/", 303);
  });
}

function frontPage(device: BrowserDevice, isSignedIn: boolean) {
  const next = isSignedIn
    ? { text: "Password and authentication", href: "/settings/security" }
    : { text: "Sign in", href: site.signIn };
  return (
    <Page site={site} device={device} title="GitHub" nav={[docsLink, next]}>
      <div class="card reading">
        <h1>{isSignedIn ? "You are signed in" : "Welcome"}</h1>
        <p>Only signing in and the recovery codes are imitated here.</p>
      </div>
    </Page>
  );
}

function signInPage(device: BrowserDevice, refused: boolean) {
  return (
    <Page site={site} device={device} title="Sign in to GitHub">
      <div class="card narrow">
        <h1>Sign in to GitHub</h1>
        {refused && (
          <p role="alert" class="alert">
            Incorrect username or password.
          </p>
        )}
        <form method="post" action="/login">
          <Field id="login" label="Username or email address" />
          <Field id="password" label="Password" type="password" />
          <button class="main-action">Sign in</button>
        </form>
      </div>
    </Page>
  );
}

function promptPage(device: BrowserDevice, refused: boolean) {
  return (
    <Page site={site} device={device} title="Two-factor authentication">
      <div class="card narrow">
        <h1>Two-factor authentication</h1>
        <p>
          {device === "web"
            ? "Enter the code from your authenticator app or browser extension."
            : "Enter the code from your authenticator app."}
        </p>
        {refused && (
          <p role="alert" class="alert">
            Two-factor authentication failed.
          </p>
        )}
        <form method="post" action={promptPath}>
          <Field id="code" label="Authentication code" />
          <button class="main-action">Verify</button>
        </form>
      </div>
    </Page>
  );
}
