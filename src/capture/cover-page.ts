// What redaction does inside a page. Each function runs there by itself: it may use
// nothing but its arguments.

/** The attribute by which a covered element is known again. */
export const coveredMark = "data-presscheck-covered";

/**
 * Takes everything out of an element and paints it black; a blur could be undone.
 * @param kept words that stand in the recipe anyway and may stay as the element's name
 */
export function coverElement(
  element: Element,
  { mark, kept }: { readonly mark: string; readonly kept: string },
): void {
  const { width, height } = element.getBoundingClientRect();
  const isDrawn =
    /^(img|picture|video|audio|canvas|svg|iframe|object|embed)$/i.test(
      element.localName,
    );
  let box = element;
  if (isDrawn) {
    // Its picture would lie over any background.
    box = document.createElement("span");
    const isInline = getComputedStyle(element).display.startsWith("inline");
    (box as HTMLElement).style.display = isInline ? "inline-block" : "block";
    element.replaceWith(box);
  } else if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement
  ) {
    element.value = "";
    element.setAttribute("value", "");
  } else {
    element.textContent = "";
    element.shadowRoot?.replaceChildren();
  }
  const plain = (words: string) =>
    words.replace(/\s+/g, " ").trim().toLowerCase();
  // A list of its own: the page's shrinks while attributes are taken away.
  const attributes = [...box.attributes];
  for (const { name, value } of attributes) {
    const says = /^(alt|title|placeholder|label|aria-.*|data-.*)$/.test(name);
    const isReference = /^aria-(labelledby|describedby|live|hidden)$/.test(
      name,
    );
    if (says && !isReference && plain(value) !== plain(kept))
      box.removeAttribute(name);
  }
  box.setAttribute(mark, "");
  const { style } = box as HTMLElement;
  style.setProperty("background", "#000", "important");
  style.setProperty("color", "#000", "important");
  style.setProperty("opacity", "1", "important");
  style.setProperty("min-width", `${width}px`, "important");
  style.setProperty("min-height", `${height}px`, "important");
  // What style sheets write before and after it, which no page's policy forbids to undo this way.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[${mark}]::before,[${mark}]::after{content:none!important}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Whether an element is still as `coverElement` left it, or gone. */
export function isCovered(element: Element, mark: string): boolean {
  if (!element.isConnected) return true;
  if (!element.hasAttribute(mark) || element.textContent !== "") return false;
  const holdsValue =
    (element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement) &&
    element.value !== "";
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return (
    !holdsValue &&
    backgroundColor === "rgb(0, 0, 0)" &&
    backgroundImage === "none"
  );
}

/**
 * Covers what is private by its form: in texts, also across elements of one line, in
 * attributes that are shown or read out, and in what buttons say.
 * @returns how many texts and attributes held some
 */
export function coverPatterns(sources: readonly string[]): number {
  let count = 0;
  const patterns = sources.map((source) => new RegExp(source, "gu"));
  const attributes = [
    "alt",
    "title",
    "placeholder",
    "label",
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "aria-placeholder",
    "aria-roledescription",
  ];
  const cover = (text: string): string =>
    patterns.reduce(
      (said, pattern) =>
        said.replace(pattern, (found) => "█".repeat(found.length)),
      text,
    );
  const coverRun = (line: readonly Text[]): void => {
    const said = line.map(({ data }) => data).join("");
    const covered = cover(said);
    if (covered === said) return;
    count += 1;
    let at = 0;
    for (const node of line) {
      const { length } = node.data;
      const part = covered.slice(at, at + length);
      if (part !== node.data) node.data = part;
      at += length;
    }
  };
  const blocks = new Map<Element, boolean>();
  const isBlock = (element: Element): boolean => {
    const known = blocks.get(element);
    if (known !== undefined) return known;
    const answer = getComputedStyle(element).display !== "inline";
    blocks.set(element, answer);
    return answer;
  };
  const blockOf = (node: Node): Element | null => {
    let element = node.parentElement;
    while (element !== null && !isBlock(element))
      element = element.parentElement;
    return element;
  };
  const coverUnder = (root: Node): void => {
    const walker = document.createTreeWalker(
      root,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    );
    let line: Text[] = [];
    let block: Element | null = null;
    const endLine = (): void => {
      coverRun(line);
      line = [];
    };
    for (
      let node = walker.nextNode();
      node !== null;
      node = walker.nextNode()
    ) {
      if (node instanceof Text) {
        const own = blockOf(node);
        if (own !== block) endLine();
        block = own;
        line.push(node);
        continue;
      }
      if (!(node instanceof Element)) continue;
      if (node.localName === "br" || isBlock(node)) endLine();
      for (const name of attributes) {
        const value = node.getAttribute(name);
        if (value === null) continue;
        const covered = cover(value);
        if (covered === value) continue;
        node.setAttribute(name, covered);
        count += 1;
      }
      if (node instanceof HTMLInputElement) {
        const covered = cover(node.value);
        if (covered !== node.value) {
          node.value = covered;
          count += 1;
        }
      }
      if (node.shadowRoot !== null) coverUnder(node.shadowRoot);
    }
    endLine();
  };
  coverUnder(document);
  return count;
}

/** Fields hold what the recipe typed: it is the account's, not the platform's, and is in no picture. */
export function emptyFields(): void {
  const typed =
    "input:not([type=submit], [type=button], [type=reset]), textarea";
  const emptyUnder = (root: ParentNode): void => {
    for (const field of root.querySelectorAll<HTMLInputElement>(typed))
      field.value = "";
    for (const element of root.querySelectorAll("*"))
      if (element.shadowRoot !== null) emptyUnder(element.shadowRoot);
  };
  emptyUnder(document);
}

/** What a person could read in a frame: its words, and what stands in its fields. */
export function readFrame(): string {
  const said: string[] = [];
  const readUnder = (root: ParentNode): void => {
    const fields = root.querySelectorAll<
      HTMLInputElement | HTMLTextAreaElement
    >("input, textarea");
    for (const field of fields) said.push(field.value);
    for (const element of root.querySelectorAll("*"))
      if (element.shadowRoot !== null) {
        said.push(element.shadowRoot.textContent);
        readUnder(element.shadowRoot);
      }
  };
  readUnder(document);
  return [document.body?.innerText ?? "", ...said].join("\n");
}
