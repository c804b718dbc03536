// Redaction: what is private is gone from the page before a picture, its text or
// its tree is taken, and the taking is refused where a mask hit nothing, or where
// what was covered shows again afterwards.
import type { ElementHandle, Frame, Page } from "playwright";
import type { Locator } from "../model/locator.ts";
import { describeLocator } from "../model/locator.ts";
import type { Secrets } from "../model/find-secret.ts";
import { findSecretInText } from "../model/find-secret.ts";
import { privatePatterns } from "../model/private-patterns.ts";
import {
  coverElement,
  coverPatterns,
  coveredMark,
  emptyFields,
  isCovered,
  readFrame,
} from "./cover-page.ts";
import { findAllOnPage, findOnPage, NotFoundInTime } from "./find-on-page.ts";

/** The outcome of redacting: where it could not, in words. */
export type Redaction =
  | {
      readonly outcome: "redacted";
      /** To be asked when the evidence has been taken: what can be read all the same, in words; undefined when nothing can. */
      readonly findUncovered: (secrets: Secrets) => Promise<string | undefined>;
    }
  | { readonly outcome: "refused"; readonly because: string };

interface Cover {
  readonly mask: Locator;
  readonly elements: readonly ElementHandle[];
}

/** Blacks out masked elements, and e-mail addresses, phone numbers and codes anywhere in the text; empties the fields. */
export async function redactPage(
  page: Page,
  masks: readonly Locator[],
): Promise<Redaction> {
  const covers: Cover[] = [];
  for (const mask of masks) {
    try {
      await findOnPage(page, mask, 1000);
    } catch (error) {
      if (error instanceof NotFoundInTime) return refuse(mask);
      throw error;
    }
    const elements = await findAllOnPage(page, mask);
    if (!(await isSeen(elements))) return refuse(mask);
    covers.push({ mask, elements });
  }
  // All are found before the first is covered: covered, they could not be told any more.
  for (const { mask, elements } of covers)
    for (const element of elements)
      await element.evaluate(coverElement, {
        mark: coveredMark,
        kept: nameIn(mask),
      });
  for (const frame of page.frames()) await coverFrame(page, frame);
  return {
    outcome: "redacted",
    findUncovered: (secrets) => findUncovered(page, covers, secrets),
  };
}

async function isSeen(elements: readonly ElementHandle[]): Promise<boolean> {
  for (const element of elements) {
    const box = await element.boundingBox();
    if (box !== null && box.width * box.height > 0) return true;
  }
  return false;
}

function refuse(mask: Locator): Redaction {
  return {
    outcome: "refused",
    because: `the mask for ${describeLocator(mask)} covers nothing, so what it should hide may show`,
  };
}

// The words by which the recipe finds an element; a pattern could stand for anything.
function nameIn(mask: Locator): string {
  const name =
    "role" in mask
      ? mask.name
      : "label" in mask
        ? mask.label
        : "placeholder" in mask
          ? mask.placeholder
          : undefined;
  return name === undefined || name.startsWith("/") ? "" : name;
}

const sources = privatePatterns.map(({ source }) => source);

// A frame that cannot be looked into is covered whole.
async function coverFrame(page: Page, frame: Frame): Promise<void> {
  const isDone = await askFrame(page, frame, async () => {
    await frame.evaluate(coverPatterns, sources);
    await frame.evaluate(emptyFields);
    return true;
  });
  if (isDone === true || frame.isDetached()) return;
  const element = await frame.frameElement();
  await element.evaluate(coverElement, { mark: coveredMark, kept: "" });
}

async function findUncovered(
  page: Page,
  covers: readonly Cover[],
  secrets: Secrets,
): Promise<string | undefined> {
  for (const { mask, elements } of covers) {
    const now = [...elements, ...(await findAllOnPage(page, mask))];
    for (const element of now)
      if (!(await element.evaluate(isCovered, coveredMark)))
        return `what the mask for ${describeLocator(mask)} covered shows again: the page puts it back`;
  }
  for (const frame of page.frames()) {
    const count = await askFrame(page, frame, () =>
      frame.evaluate(coverPatterns, sources),
    );
    if (count !== undefined && count > 0)
      return "an e-mail address, a phone number or a code shows on the page again: the page puts it back";
    const said = await askFrame(page, frame, () => frame.evaluate(readFrame));
    const name = findSecretInText(said ?? "", secrets);
    if (name !== undefined)
      return `the value of ${name} is readable on the page; add a mask for it`;
  }
  return undefined;
}

const frameMs = 3000;

/** What a frame answers; undefined when it is gone or does not answer. A page that does not answer fails as pages fail. */
async function askFrame<Answer>(
  page: Page,
  frame: Frame,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  if (frame === page.mainFrame()) return ask();
  const tooLate = page.waitForTimeout(frameMs).then(() => undefined);
  tooLate.catch(() => undefined);
  return Promise.race([ask().catch(() => undefined), tooLate]);
}
