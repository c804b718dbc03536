// The one way in which the page makes elements. Text becomes text nodes and attributes are
// set one by one, so that nothing an article or a platform says can become markup.

export type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that does something on this page. */
export function button(
  words: string,
  act: () => void,
  attributes: Attributes = {},
  ...more: readonly Child[]
): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", ...attributes },
    words,
    ...more,
  );
  made.addEventListener("click", act);
  return made;
}

/** A key's name as it stands on a button. */
export function key(name: string): HTMLElement {
  return element("kbd", { "aria-hidden": "true" }, name);
}

/** A link out of the page; an address that is not of the web is text only. */
export function outsideLink(url: string): HTMLElement {
  return /^https?:\/\//i.test(url)
    ? element(
        "a",
        { href: url, target: "_blank", rel: "noreferrer noopener" },
        url,
      )
    : element("span", {}, url);
}

/** "3 Aug 2026, 14:05 UTC"; a text that is no time comes back as it is. */
export function sayTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const words = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return `${words.format(time)} UTC`;
}

/** A clause with a capital and a full stop, for standing alone. */
export function toSentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const first = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…:]["”’)]*\.?$/.test(first) ? first : `${first}.`;
}
