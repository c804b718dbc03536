import { Field, Page, renderPage } from "../layout.tsx";
import type { Visit } from "../releases.ts";
import { findAccount } from "./accounts.ts";
import { helpLink, site, visitOf, type Parts } from "./site.ts";

/** The sign-in page and, behind it, the page of someone signed in. */
export function addSignIn({ app, release, sessions }: Parts): void {
  const signInsByVisitor = new Map<string, number>();

  app.get("/www.instagram.com/", (context) => {
    if (sessions.find(context)?.signedIn !== true)
      return context.redirect(site.signIn);
    return renderPage(homePage(visitOf(context, release)));
  });

  app.get("/www.instagram.com/accounts/login/", (context) =>
    renderPage(
      signInPage(
        visitOf(context, release),
        context.req.query("refused") !== undefined,
      ),
    ),
  );

  app.post("/www.instagram.com/accounts/login/", async (context) => {
    const { username, password } = await context.req.parseBody();
    const account = findAccount(username, password);
    if (account === undefined)
      return context.redirect("/accounts/login/?refused=1", 303);
    // Counted for each device, since devices are looked at side by side.
    const { device } = visitOf(context, release);
    const visitor = `${account.name} ${device}`;
    const turn = signInsByVisitor.get(visitor) ?? 0;
    signInsByVisitor.set(visitor, turn + 1);
    const { designs } = account;
    const design = designs[turn % designs.length] ?? designs[0];
    sessions.keep(context, { account, design, signedIn: false });
    return context.redirect("/accounts/login/two_factor/", 303);
  });
}

function signInPage({ device }: Visit, refused: boolean) {
  const form = (
    <div class="card">
      <h1>{device === "web" ? "Log in to Instagram" : "Log in"}</h1>
      {refused && (
        <p role="alert" class="alert">
          The username or password you entered is not right. Check them and try
          again.
        </p>
      )}
      <form method="post" action="/accounts/login/">
        <Field id="username" label="Username" />
        <Field id="password" label="Password" type="password" />
        <button class="main-action">Log in</button>
      </form>
      <p class="after">
        <a href={helpLink.href}>{helpLink.text}</a>
      </p>
    </div>
  );
  return (
    <Page site={site} device={device} title="Log in to Instagram">
      {device === "web" ? (
        <div class="beside">
          <p class="lead">
            Log in to see photos and messages from the people you follow.
          </p>
          {form}
        </div>
      ) : (
        form
      )}
    </Page>
  );
}

function homePage({ device }: Visit) {
  return (
    <Page site={site} device={device} title="Instagram">
      <div class="card reading">
        <h1>You are logged in</h1>
        <p>Nothing more of Instagram is imitated here.</p>
      </div>
    </Page>
  );
}
