// The security settings and the recovery codes behind them.
import type { BrowserDevice } from "../../model/device.ts";
import {
  AccountLine,
  LinkList,
  Page,
  renderPage,
  type PageLink,
} from "../layout.tsx";
import {
  deviceOf,
  docsLink,
  site,
  type GithubSession,
  type Parts,
} from "./site.ts";

const securityPath = "/settings/security";
const codesPath = "/settings/auth/recovery-codes";

const settingsLinks: readonly PageLink[] = [
  { text: "Password and authentication", href: securityPath },
  { text: "Recovery codes", href: codesPath },
];

export function addSettings({ app, sessions }: Parts): void {
  app.get(`/github.com${securityPath}/`, (context) => {
    const session = sessions.find(context);
    if (session?.signedIn !== true) return context.redirect(site.signIn);
    return renderPage(securityPage(deviceOf(context), session));
  });

  app.get(`/github.com${codesPath}/`, (context) => {
    const session = sessions.find(context);
    if (session?.signedIn !== true) return context.redirect(site.signIn);
    const isNew = context.req.query("new") !== undefined;
    return renderPage(codesPage(deviceOf(context), session, isNew));
  });

  app.post(`/github.com${codesPath}/`, (context) => {
    const session = sessions.find(context);
    if (session?.signedIn !== true) return context.redirect(site.signIn, 303);
    sessions.keep(context, { ...session, codeSet: session.codeSet + 1 });
    return context.redirect(`${codesPath}?new=1`, 303);
  });

  app.get(`/github.com${codesPath}/download/`, (context) => {
    const session = sessions.find(context);
    if (session?.signedIn !== true) return context.redirect(site.signIn);
    return new Response(`${codesOf(session).join("\n")}\n`, {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": 'attachment; filename="recovery-codes.txt"',
      },
    });
  });
}

// Counted, not random: a picture of the page must come out the same every time.
function codesOf({ codeSet }: GithubSession): readonly string[] {
  return Array.from({ length: 16 }, (_, index) => {
    const code = ((codeSet * 16 + index + 29) * 42_481_369_487) % 0xffffffffff;
    const digits = code.toString(16).padStart(10, "0");
    return `${digits.slice(0, 5)}-${digits.slice(5)}`;
  });
}

function securityPage(device: BrowserDevice, session: GithubSession) {
  return (
    <SettingsFrame
      device={device}
      session={session}
      title="Password and authentication"
    >
      <div class="row">
        <div>
          <h2>Two-factor authentication</h2>
          <p>Enabled. Your preferred method is an authenticator app.</p>
        </div>
      </div>
      <div class="row">
        <div>
          <h2>Authenticator app</h2>
          <p>Configured</p>
        </div>
        <button type="button" class="side-action">
          Edit
        </button>
      </div>
      <div class="row">
        <div>
          <h2>Recovery codes</h2>
          <p>
            Use a recovery code when you cannot get an authentication code on
            your device.
          </p>
        </div>
        <form method="get" action={codesPath}>
          <button class="side-action">View</button>
        </form>
      </div>
    </SettingsFrame>
  );
}

function codesPage(
  device: BrowserDevice,
  session: GithubSession,
  isNew: boolean,
) {
  return (
    <SettingsFrame
      device={device}
      session={session}
      title="Two-factor recovery codes"
    >
      {isNew && (
        <p role="status" class="status">
          New recovery codes are in force. The earlier ones no longer work.
        </p>
      )}
      <p>
        Keep your recovery codes as safe as your password. Each of them lets you
        in once when your device is lost.
      </p>
      <ul class="codes" aria-label="Your recovery codes">
        {codesOf(session).map((code) => (
          <li>{code}</li>
        ))}
      </ul>
      <div class="actions">
        <form method="get" action={`${codesPath}/download`}>
          <button class="side-action">Download</button>
        </form>
        <button type="button" class="side-action">
          Print
        </button>
        <button type="button" class="side-action">
          Copy
        </button>
      </div>
      <h2>Generate new recovery codes</h2>
      <p>
        When you generate new recovery codes, the codes above stop working. Save
        the new ones at once.
      </p>
      <form method="post" action={codesPath}>
        <button class="side-action">Generate new recovery codes</button>
      </form>
    </SettingsFrame>
  );
}

// On a phone the other settings stand behind a button at the top.
function SettingsFrame(props: {
  readonly device: BrowserDevice;
  readonly session: GithubSession;
  readonly title: string;
  readonly children?: unknown;
}) {
  const { device, session, title, children } = props;
  return (
    <Page site={site} device={device} title={title} nav={[docsLink]}>
      <div class="sides">
        <nav aria-label="Settings">
          {device === "web" ? (
            <LinkList links={settingsLinks} />
          ) : (
            <details>
              <summary>Settings menu</summary>
              <LinkList links={settingsLinks} />
            </details>
          )}
        </nav>
        <div class="card">
          <h1>{title}</h1>
          <AccountLine account={session.account} />
          {children}
        </div>
      </div>
    </Page>
  );
}
