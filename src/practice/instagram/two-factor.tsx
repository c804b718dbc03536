// The security-code prompt, and the backup-code entry with its refusal.
import type { Context } from "hono";
import { AccountLine, Field, Page, renderPage } from "../layout.tsx";
import { isChanged, wordsFor, type Visit } from "../releases.ts";
import {
  isSecurityCode,
  isUnusedCode,
  type InstagramSession,
} from "./accounts.ts";
import { WayList, waysOf } from "./way-list.tsx";
import { helpLink, site, visitOf, type Parts } from "./site.ts";

const promptPath = "/accounts/login/two_factor/";
const backupPath = "/accounts/login/two_factor/backup_code/";

export function addTwoFactor({ app, release, sessions }: Parts): void {
  app.get(`/www.instagram.com${promptPath}`, (context) => {
    const session = sessions.find(context);
    if (session === undefined) return context.redirect(site.signIn);
    const visit = visitOf(context, release);
    return renderPage(promptPage(visit, session, isRefused(context)));
  });

  app.post(`/www.instagram.com${promptPath}`, async (context) => {
    const session = sessions.find(context);
    if (session === undefined) return context.redirect(site.signIn, 303);
    const { code } = await context.req.parseBody();
    if (!isSecurityCode(code))
      return context.redirect(`${promptPath}?refused=1`, 303);
    sessions.keep(context, { ...session, signedIn: true });
    return context.redirect("/", 303);
  });

  app.get(`/www.instagram.com${backupPath}`, (context) => {
    const session = sessions.find(context);
    if (session === undefined) return context.redirect(site.signIn);
    const visit = visitOf(context, release);
    return renderPage(backupCodePage(visit, session, isRefused(context)));
  });

  app.post(`/www.instagram.com${backupPath}`, async (context) => {
    const session = sessions.find(context);
    if (session === undefined) return context.redirect(site.signIn, 303);
    const { code } = await context.req.parseBody();
    if (!isUnusedCode(code))
      return context.redirect(`${backupPath}?refused=1`, 303);
    sessions.keep(context, { ...session, signedIn: true });
    return context.redirect("/", 303);
  });
}

function isRefused(context: Context): boolean {
  return context.req.query("refused") !== undefined;
}

function promptPage(visit: Visit, session: InstagramSession, refused: boolean) {
  return (
    <TwoFactorFrame visit={visit} title="Enter your security code">
      <p>
        {visit.device === "web"
          ? "Enter the 6-digit code from your authentication app."
          : "Open your authentication app and enter the 6-digit code it shows."}
      </p>
      <AccountLine account={session.account.name} />
      {refused && (
        <p role="alert" class="alert">
          This security code is not right. Check the code and try again.
        </p>
      )}
      <form method="post" action={promptPath}>
        <Field id="code" label="Security code" />
        <button class="main-action">Confirm</button>
      </form>
      <AnotherWay visit={visit} />
    </TwoFactorFrame>
  );
}

function backupCodePage(
  visit: Visit,
  session: InstagramSession,
  refused: boolean,
) {
  const listed = waysOf(session.account, visit).filter(
    ({ id }) => id === "text-message" || id === "email",
  );
  return (
    <TwoFactorFrame visit={visit} title="Enter a backup code">
      <p>Use one of the backup codes you saved while you were logged in.</p>
      <AccountLine account={session.account.name} />
      {refused && (
        <p role="alert" class="alert">
          This code is incorrect or has already been used. Try another code.
        </p>
      )}
      <form method="post" action={backupPath}>
        <Field id="code" label="Backup code" />
        <button class="main-action">Confirm</button>
      </form>
      {refused && visit.device === "web" && listed.length > 0 && (
        <>
          <h2>Or log in with</h2>
          <WayList ways={listed} />
        </>
      )}
      <AnotherWay visit={visit} />
    </TwoFactorFrame>
  );
}

function TwoFactorFrame(props: {
  readonly visit: Visit;
  readonly title: string;
  readonly children?: unknown;
}) {
  const { visit, title, children } = props;
  const helpIsInHeader = isChanged("help-link", visit);
  return (
    <Page
      site={site}
      device={visit.device}
      title={`${title} • Instagram`}
      nav={helpIsInHeader ? [helpLink] : []}
    >
      <div class="card narrow">
        <h1>{title}</h1>
        {children}
        {!helpIsInHeader && (
          <p class="after">
            <a href={helpLink.href}>{helpLink.text}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

function AnotherWay({ visit }: { readonly visit: Visit }) {
  return (
    <a class="side-action" href="/accounts/login/two_factor/ways/">
      {wordsFor("another-way", visit)}
    </a>
  );
}
