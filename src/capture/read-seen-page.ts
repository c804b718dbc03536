// The page in the window, in the form by which link checks know walls. Read from
// what is seen: a banner or a test that waits hidden in the page is no wall.
import type { Page } from "playwright";
import { countWords } from "../model/count-words.ts";
import type { Screen } from "../model/platform-registry.ts";
import { readWords } from "./gather-evidence.ts";
import type { SeenPage } from "./walls/seen-page.ts";

/** @param locale the language that the browser asked for */
export async function readSeenPage(
  page: Page,
  screen: Screen,
  status: number | undefined,
  locale: string,
): Promise<SeenPage> {
  const words = await readWords(page);
  const { language, isLoading, ...read } = await page.evaluate(readMarks);
  const asked = screen.recipe.findLast((step) => "goto" in step);
  return {
    url: page.url(),
    asked: asked !== undefined && "goto" in asked ? asked.goto : page.url(),
    landed: page.url(),
    status,
    headers: {},
    title: read.title,
    words,
    language,
    locale,
    isLoading,
    page: {
      ...read,
      lines: words.split("\n").filter((line) => line !== ""),
      ownWords: read.prose.reduce((sum, line) => sum + countWords(line), 0),
      isUnlisted: false,
      withoutScript: "",
      names: new Set(),
      sendsOnTo: undefined,
    },
  };
}

// Runs in the page.
function readMarks() {
  const mostKept = 20_000;
  const surroundings =
    "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo]";
  const controls = "a, button, label, select, [role=button], [role=link]";
  const isSeen = (element: Element | null): element is Element =>
    element?.checkVisibility({ visibilityProperty: true }) === true;
  const squeeze = (text: string | null) =>
    (text ?? "").replace(/\s+/g, " ").trim();
  const list = (selector: string) =>
    [...document.querySelectorAll(selector)].slice(0, mostKept).filter(isSeen);
  const prose: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (
    let node = walker.nextNode();
    node !== null && prose.length < mostKept;
    node = walker.nextNode()
  ) {
    const text = squeeze(node.textContent);
    const parent = node.parentElement;
    if (text === "" || parent?.closest(`${surroundings}, ${controls}`) !== null)
      continue;
    if (isSeen(parent)) prose.push(text);
  }
  const fields = list("input, textarea").filter(
    (field) => field.closest(surroundings) === null,
  );
  const typeOf = (field: Element) => field.getAttribute("type") ?? "text";
  const labels = list(`${controls}, input[type=submit], input[type=button]`);
  const inPage = labels.filter((one) => one.closest(surroundings) === null);
  return {
    title: squeeze(document.title),
    firstHeading: squeeze(list("h1")[0]?.textContent ?? null),
    prose,
    subheadings: list("h2, h3, h4, h5, h6").length,
    controls: inPage
      .filter((one) => one.tagName !== "LABEL")
      .map(
        (one) => squeeze(one.textContent) || (one.getAttribute("value") ?? ""),
      ),
    passwordFields: fields.filter((field) => typeOf(field) === "password")
      .length,
    textFields: fields.filter((field) =>
      ["text", "email", "tel", "number"].includes(typeOf(field)),
    ).length,
    buttons: inPage.filter((one) => one.matches("button, [role=button], input"))
      .length,
    embeds: [
      ...document.querySelectorAll<HTMLScriptElement>(
        "script[src], iframe[src], img[src]",
      ),
    ]
      .slice(0, mostKept)
      .map(({ src }) => src),
    language: document.documentElement.lang,
    isLoading:
      document.readyState !== "complete" ||
      document.querySelector("[aria-busy=true]") !== null,
  };
}
