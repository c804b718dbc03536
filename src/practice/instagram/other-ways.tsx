// Other ways to log in, and where each of them leads.
import { AccountLine, Field, Page, renderPage } from "../layout.tsx";
import type { Visit } from "../releases.ts";
import { isSecurityCode, type InstagramSession } from "./accounts.ts";
import { site, visitOf, type Parts } from "./site.ts";
import { WayList, waysOf, type Way } from "./way-list.tsx";

const waysPath = "/accounts/login/two_factor/ways/";

const pathByWay: Readonly<Record<Way["id"], string>> = {
  "text-message": "/accounts/login/two_factor/text_message/",
  email: "/accounts/login/two_factor/email/",
  "backup-code": "/accounts/login/two_factor/backup_code/",
  "linked-account": "/accounts/login/two_factor/linked_account/",
  identity: "/accounts/login/two_factor/identity/",
};

export function addOtherWays({ app, release, sessions }: Parts): void {
  app.get(`/www.instagram.com${waysPath}`, (context) => {
    const session = sessions.find(context);
    if (session === undefined) return context.redirect(site.signIn);
    const design =
      context.req.query("all") === undefined ? session.design : "list";
    const page = design === "list" ? waysPage : suggestionPage;
    return renderPage(page(visitOf(context, release), session));
  });

  app.post(`/www.instagram.com${waysPath}`, async (context) => {
    const session = sessions.find(context);
    if (session === undefined) return context.redirect(site.signIn, 303);
    const { way } = await context.req.parseBody();
    const offered = waysOf(session.account, visitOf(context, release));
    const chosen = offered.find(({ id }) => id === way);
    return context.redirect(
      chosen === undefined ? waysPath : pathByWay[chosen.id],
      303,
    );
  });

  for (const way of ["text-message", "email"] as const) {
    app.get(`/www.instagram.com${pathByWay[way]}`, (context) => {
      const session = sessions.find(context);
      if (session === undefined) return context.redirect(site.signIn);
      if (!session.account.ways.includes(way))
        return context.redirect(waysPath);
      const refused = context.req.query("refused") !== undefined;
      const visit = visitOf(context, release);
      return renderPage(sentCodePage(visit, session, way, refused));
    });

    app.post(`/www.instagram.com${pathByWay[way]}`, async (context) => {
      const session = sessions.find(context);
      if (session === undefined) return context.redirect(site.signIn, 303);
      const { code } = await context.req.parseBody();
      if (!isSecurityCode(code))
        return context.redirect(`${pathByWay[way]}?refused=1`, 303);
      sessions.keep(context, { ...session, signedIn: true });
      return context.redirect("/", 303);
    });
  }

  const pageByWay = { identity: identityPage, "linked-account": linkedPage };
  for (const way of ["identity", "linked-account"] as const) {
    app.get(`/www.instagram.com${pathByWay[way]}`, (context) => {
      const session = sessions.find(context);
      if (session === undefined) return context.redirect(site.signIn);
      if (!session.account.ways.includes(way))
        return context.redirect(waysPath);
      return renderPage(pageByWay[way](visitOf(context, release), session));
    });
  }
}

function waysPage(visit: Visit, session: InstagramSession) {
  const ways = waysOf(session.account, visit);
  return (
    <WayFrame visit={visit} session={session} title="Other ways to log in">
      <p>
        {visit.device === "web"
          ? "These are the ways we can offer for this account. Choose one."
          : "Choose a way to log in."}
      </p>
      <WayList ways={ways} />
      {session.account.ways.length === 0 && (
        <p role="alert" class="alert after">
          There are no other ways to log in to this account.
        </p>
      )}
    </WayFrame>
  );
}

// The other design: one way is put forward, the rest are a press away. No release changes it.
function suggestionPage(visit: Visit, session: InstagramSession) {
  return (
    <WayFrame visit={visit} session={session} title="Other ways to log in">
      <p>We suggest the way that works for most people.</p>
      <form method="post" action={waysPath}>
        <button class="main-action" name="way" value="email">
          Get a code by e-mail
        </button>
      </form>
      <form method="get" action={waysPath}>
        <input type="hidden" name="all" value="1" />
        <button class="side-action">Show all ways</button>
      </form>
    </WayFrame>
  );
}

function sentCodePage(
  visit: Visit,
  session: InstagramSession,
  way: "text-message" | "email",
  refused: boolean,
) {
  const medium = way === "email" ? "an e-mail" : "a text message";
  return (
    <WayFrame visit={visit} session={session} title="Enter the code we sent">
      <p>{`We sent ${medium} with a 6-digit code. It can take a few minutes to arrive.`}</p>
      {refused && (
        <p role="alert" class="alert">
          This security code is not right. Check the code and try again.
        </p>
      )}
      <form method="post" action={pathByWay[way]}>
        <Field id="code" label="Security code" />
        <button class="main-action">Confirm</button>
      </form>
      <BackToWays />
    </WayFrame>
  );
}

function identityPage(visit: Visit, session: InstagramSession) {
  return (
    <WayFrame visit={visit} session={session} title="Confirm your identity">
      <p>
        We ask for this when no code can be used. It helps us keep other people
        out of your account.
      </p>
      <h2>What you will do</h2>
      <ul>
        <li>Answer a few questions about the account</li>
        <li>
          {visit.device === "web"
            ? "Record a short video of your face, with this computer's camera or your phone"
            : "Record a short video of your face"}
        </li>
        <li>Wait for our answer by e-mail</li>
      </ul>
      <button type="button" class="main-action">
        Continue
      </button>
      <BackToWays />
    </WayFrame>
  );
}

function linkedPage(visit: Visit, session: InstagramSession) {
  return (
    <WayFrame
      visit={visit}
      session={session}
      title="Continue with your linked Facebook account"
    >
      <p>
        A Facebook account is linked to this Instagram account. If you are
        logged in there, you can use it to log in here.
      </p>
      <button type="button" class="main-action">
        Continue with Facebook
      </button>
      <BackToWays />
    </WayFrame>
  );
}

function WayFrame(props: {
  readonly visit: Visit;
  readonly session: InstagramSession;
  readonly title: string;
  readonly children?: unknown;
}) {
  const { visit, session, title, children } = props;
  return (
    <Page site={site} device={visit.device} title={`${title} • Instagram`}>
      <div class="card narrow">
        <h1>{title}</h1>
        <AccountLine account={session.account.name} />
        {children}
      </div>
    </Page>
  );
}

function BackToWays() {
  return (
    <form method="get" action={waysPath}>
      <button class="side-action">See other ways to log in</button>
    </form>
  );
}
