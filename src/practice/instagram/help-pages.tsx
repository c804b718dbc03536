import { LinkList, Page, renderPage } from "../layout.tsx";
import type { Visit } from "../releases.ts";
import { helpTextsFor, type HelpText } from "./help-texts.ts";
import { site, visitOf, type Parts } from "./site.ts";

const host = "help.instagram.com";

/** The Help Center: its front page and the articles behind it. */
export function addHelpPages({ app, release }: Parts): void {
  app.get(`/${host}/`, (context) =>
    renderPage(helpCenterPage(visitOf(context, release))),
  );
  app.get(`/${host}/:article/`, (context) => {
    const visit = visitOf(context, release);
    const path = `/${context.req.param("article")}`;
    const text = helpTextsFor(visit).find((known) => known.path === path);
    return text === undefined
      ? context.notFound()
      : renderPage(helpPage(text, visit));
  });
}

function helpCenterPage(visit: Visit) {
  const links = helpTextsFor(visit).map(({ title, path }) => ({
    text: title,
    href: path,
  }));
  return (
    <Page site={site} device={visit.device} title="Instagram Help Center">
      <div class="card reading">
        <h1>Instagram Help Center</h1>
        <p>Help with logging in and keeping your account safe.</p>
        <h2>Logging in</h2>
        <LinkList links={links} />
      </div>
    </Page>
  );
}

function helpPage(text: HelpText, visit: Visit) {
  const nav = [
    { text: "Instagram Help Center", href: "/" },
    { text: "Log in", href: site.signIn },
  ];
  return (
    <Page site={site} device={visit.device} title={text.title} nav={nav}>
      <article class="card reading">
        <h1>{text.title}</h1>
        {text.sections.map(({ heading, paragraphs, steps = [] }) => (
          <section>
            {heading !== undefined && <h2>{heading}</h2>}
            {paragraphs.map((words) => (
              <p>{words}</p>
            ))}
            {steps.length > 0 && (
              <ul>
                {steps.map((step) => (
                  <li>{step}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </article>
    </Page>
  );
}
