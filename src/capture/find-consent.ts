// A question about cookies that lies over a page with words of its own. It is a wall
// where it covers what proves the screen or the middle of the window, or where nothing
// else can be used before it is answered; a bar at the edge is none.
import type { ElementHandle, Page } from "playwright";
import { isWordless } from "../model/is-wordless.ts";
import type { Locator } from "../model/locator.ts";
import { answers, ofCookies } from "../model/walls/consent.ts";
import { findAllOnPage } from "./find-on-page.ts";
import { waitWithin } from "./wait-within.ts";

/** What a frame shows is waited for so long; one that hangs asks nothing. */
const frameTimeoutMs = 1000;

const cues = {
  choice: answers,
  about: ofCookies,
};

/** @param proof of the screen; a question that is the screen covers nothing of it */
export async function isUnderConsent(
  page: Page,
  proof: readonly Locator[],
): Promise<boolean> {
  const lying = await page.evaluateHandle(findLying, cues);
  try {
    const questions: ElementHandle<Element>[] = [];
    for (const handle of (await lying.getProperties()).values()) {
      const element = handle.asElement() as ElementHandle<Element> | null;
      if (element !== null && (await asksInFrame(element)))
        questions.push(element);
    }
    if (questions.length === 0) return false;
    const parts: { saysWords: boolean; elements: ElementHandle[] }[] = [];
    for (const part of proof) {
      const elements = await findAllOnPage(page, part);
      parts.push({ saysWords: !isWordless([part]), elements });
    }
    return await page.evaluate(isAnyInTheWay, { questions, parts });
  } finally {
    await lying.dispose();
  }
}

/** True of what is no frame: that was read where it stands. */
async function asksInFrame(element: ElementHandle<Element>): Promise<boolean> {
  const frame = await element.contentFrame();
  if (frame === null) return true;
  const asked = frame.evaluate(
    ({ choice, about }) =>
      about.test(document.body.innerText) &&
      [...document.querySelectorAll("button, a, [role=button], input")].some(
        (one) =>
          choice.test(
            (one.textContent.trim() || one.getAttribute("value")) ?? "",
          ) && one.checkVisibility({ visibilityProperty: true }),
      ),
    cues,
  );
  return waitWithin(frameTimeoutMs, "a frame to be read", asked).catch(
    () => false,
  );
}

// Runs in the page. What lies over it and asks about cookies, and frames that lie over it.
function findLying({ choice, about }: typeof cues): Element[] {
  const mostKept = 20_000;
  // Through shadow trees, as a reader sees them.
  const parentOf = (node: Element): Element | null => {
    const root = node.getRootNode();
    const outer = root instanceof ShadowRoot ? root.host : null;
    return node.assignedSlot ?? node.parentElement ?? outer;
  };
  const isLying = (element: Element): boolean => {
    if (element === document.body || element === document.documentElement)
      return false;
    if (element.matches("dialog, [role=dialog], [role=alertdialog]"))
      return true;
    const { position } = getComputedStyle(element);
    return ["fixed", "sticky", "absolute"].includes(position);
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({
      visibilityProperty: true,
      opacityProperty: true,
    });
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const one of [...root.querySelectorAll("*")].slice(0, mostKept))
      if (one.shadowRoot !== null && roots.length < 500)
        roots.push(one.shadowRoot);
  const wordsOf = (element: Element): string => {
    const within = [element, ...element.querySelectorAll("*")]
      .flatMap((one) => [...(one.shadowRoot?.children ?? [])])
      .map((one) => wordsOf(one));
    const own = element instanceof HTMLElement ? element.innerText : "";
    return [own, ...within].join("\n").slice(0, mostKept);
  };
  const found = new Set<Element>();
  for (const root of roots) {
    const frames = [...root.querySelectorAll("iframe")].slice(0, 50);
    for (const frame of frames.filter(isSeen))
      for (let at: Element | null = frame; at !== null; at = parentOf(at))
        if (isLying(at)) {
          found.add(frame);
          break;
        }
    const controls = root.querySelectorAll(
      "button, a, [role=button], input[type=submit], input[type=button]",
    );
    for (const control of [...controls].slice(0, mostKept)) {
      const label =
        control.textContent.replace(/\s+/g, " ").trim() ||
        (control.getAttribute("value") ??
          control.getAttribute("aria-label") ??
          "");
      if (!choice.test(label) || !isSeen(control)) continue;
      for (let at: Element | null = control; at !== null; at = parentOf(at)) {
        if (!isLying(at)) continue;
        // What holds the page itself lies over nothing.
        if (at.querySelector("main, [role=main]") !== null) break;
        if (!about.test(wordsOf(at))) continue;
        found.add(at);
        break;
      }
    }
  }
  return [...found].slice(0, 20);
}

// Runs in the page.
function isAnyInTheWay({
  questions,
  parts,
}: {
  readonly questions: readonly Element[];
  readonly parts: readonly {
    readonly saysWords: boolean;
    readonly elements: readonly Node[];
  }[];
}): boolean {
  const parentOf = (node: Element): Element | null => {
    const root = node.getRootNode();
    const outer = root instanceof ShadowRoot ? root.host : null;
    return node.assignedSlot ?? node.parentElement ?? outer;
  };
  const holds = (outer: Element, inner: Element): boolean => {
    for (let at: Element | null = inner; at !== null; at = parentOf(at))
      if (at === outer) return true;
    return false;
  };
  const hitAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    for (;;) {
      const inner: Element | null =
        hit?.shadowRoot?.elementFromPoint(x, y) ?? null;
      if (inner === null || inner === hit) return hit;
      hit = inner;
    }
  };
  // A sheet without words over the whole window, such as a dark veil around a dialog.
  const isVeil = (element: Element): boolean => {
    const { position } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return (
      (position === "fixed" || position === "absolute") &&
      width * height >= 0.8 * innerWidth * innerHeight &&
      element.textContent.trim() === "" &&
      element.querySelector("img, video, canvas, input, iframe") === null
    );
  };
  // What a dialog is centred in has hardly a word beside it; the page has.
  const isFrameOf = (outer: Element, question: Element): boolean => {
    if (!(outer instanceof HTMLElement && question instanceof HTMLElement))
      return false;
    if (getComputedStyle(outer).position === "static") return false;
    return outer.innerText.length <= question.innerText.length * 1.2 + 40;
  };
  const covers = (question: Element, x: number, y: number): boolean => {
    for (let at = hitAt(x, y); at !== null; at = parentOf(at)) {
      if (at === question || isVeil(at)) return true;
      if (holds(at, question)) return isFrameOf(at, question);
    }
    return false;
  };
  const isCovered = (question: Element, element: Element): boolean => {
    const box = element.getBoundingClientRect();
    const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
    const right = Math.min(innerWidth, box.right);
    const bottom = Math.min(innerHeight, box.bottom);
    if (right <= left || bottom <= top) return false;
    const shares = [1 / 6, 1 / 2, 5 / 6];
    const hits = shares.flatMap((across) =>
      shares.filter((down) =>
        covers(
          question,
          left + (right - left) * across,
          top + (bottom - top) * down,
        ),
      ),
    );
    return hits.length > 4;
  };
  const proofs = parts.map(({ saysWords, elements }) => ({
    saysWords,
    elements: elements.filter((one) => one instanceof Element),
  }));
  return questions.some((question) => {
    const isScreen = proofs.some(
      ({ saysWords, elements }) =>
        saysWords && elements.some((one) => holds(question, one)),
    );
    if (isScreen) return false;
    const rest = [
      ...document.querySelectorAll("main, [role=main], h1"),
      ...proofs.flatMap(({ elements }) => elements),
    ];
    return (
      question.matches(":modal") ||
      rest.some((one) => one.closest("[inert]") !== null) ||
      covers(question, innerWidth / 2, innerHeight / 2) ||
      proofs.some(
        ({ elements }) =>
          elements.length > 0 &&
          elements.every((one) => isCovered(question, one)),
      )
    );
  });
}
