// What elements do to the words in them, and what they tell about the page.
type Attributes = Readonly<Record<string, string>>;

/** What an element does to the words in it. */
export type Role = "unseen" | "surroundings" | "control" | "link" | undefined;

const unseen = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "head",
]);
/** Around the page's own words, on every page of a site. */
const surroundings = new Set(["nav", "header", "footer", "aside"]);
const control = new Set(["button", "select", "option", "label", "textarea"]);
/** Elements that do not end a line. */
export const inline = new Set([
  "a",
  "b",
  "i",
  "em",
  "strong",
  "span",
  "code",
  "u",
  "small",
  "abbr",
  "mark",
  "sub",
  "sup",
  "kbd",
  "wbr",
  "font",
  "q",
  "cite",
  "time",
]);
const wordless = new Set([
  "checkbox",
  "radio",
  "hidden",
  "submit",
  "button",
  "image",
  "search",
]);
export function roleOf(name: string, attributes: Attributes): Role {
  if (unseen.has(name) || isHidden(name, attributes)) return "unseen";
  if (control.has(name) || attributes["role"] === "button") return "control";
  if (name === "a") return "link";
  const isAround =
    surroundings.has(name) ||
    /^(navigation|banner|contentinfo|complementary)$/.test(
      attributes["role"] ?? "",
    );
  return isAround ? "surroundings" : undefined;
}

function isHidden(name: string, attributes: Attributes): boolean {
  return (
    (name === "dialog" && attributes["open"] === undefined) ||
    attributes["hidden"] !== undefined ||
    /display:\s{0,5}none/i.test(attributes["style"] ?? "")
  );
}

/** Where the page sends its reader by itself, within five seconds. */
export function readRefresh(attributes: Attributes): string | undefined {
  if (attributes["http-equiv"]?.toLowerCase() !== "refresh") return undefined;
  const [, seconds = "", to] =
    /^\s{0,5}([\d.]{1,6})\s{0,5}[;,]\s{0,5}(?:url\s{0,5}=\s{0,5})?["']?([^"']{1,2000})/i.exec(
      attributes["content"] ?? "",
    ) ?? [];
  return to !== undefined && Number(seconds) <= 5 ? to.trim() : undefined;
}

/** Whether the field takes words that are sent somewhere; a search field on every page does not count. */
export function takesText(attributes: Attributes): boolean {
  return !wordless.has((attributes["type"] ?? "text").toLowerCase());
}

/** Whether search engines are asked to leave the page out (robots meta tag). */
export function isKeptOut(attributes: Attributes): boolean {
  return (
    /^(robots|googlebot)$/i.test(attributes["name"] ?? "") &&
    /\b(noindex|none)\b/i.test(attributes["content"] ?? "")
  );
}
