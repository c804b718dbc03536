// Playwright's recorder, as far as a recipe needs it. The recorder has no public
// interface in the installed version; what `playwright codegen` and its MCP server
// call is `_startRecording` of a context. It is asked for by name and its absence is
// said, so that an update that drops it is one sentence and no crash.
import type { BrowserContext, Page } from "playwright";
import { nameRecorded } from "../capture/recipe/name-recorded.ts";
import type { RecordedAction } from "../capture/recipe/translate-recording.ts";

interface SeenAction {
  readonly selector?: string;
  readonly ref?: string;
  readonly ariaSnapshot?: string;
}

type Sink = (page: Page, action: SeenAction, code: string) => void;

interface RecordingContext extends BrowserContext {
  _startRecording(
    options: { readonly language: "jsonl" },
    sink: { readonly actionAdded: Sink; readonly actionUpdated: Sink },
  ): Promise<void>;
  _stopRecording(): Promise<void>;
}

/** The recorder of this version of Playwright is another; the message says so to the person. */
export class NoRecorder extends Error {}

/**
 * Opens an address and keeps what is done in the page until `over` resolves.
 * @throws NoRecorder
 */
export async function recordPage(
  page: Page,
  url: string,
  over: Promise<unknown>,
): Promise<RecordedAction[]> {
  const context = page.context();
  if (!canRecord(context))
    throw new NoRecorder("The installed Playwright has no recorder.");
  const actions: Promise<RecordedAction>[] = [];
  const privateFields = new Set<string>();
  const keep: Sink = (where, seen, code) => {
    actions.push(describeAction(where, seen, code, privateFields));
  };
  await context._startRecording(
    { language: "jsonl" },
    {
      actionAdded: keep,
      actionUpdated: (where, action, code) => {
        void actions.pop();
        keep(where, action, code);
      },
    },
  );
  try {
    await page.goto(url, { waitUntil: "load" });
    await over;
    await context._stopRecording();
  } catch (error) {
    // A browser that the person has closed is the end of the recording.
    if (!page.isClosed() && context.browser()?.isConnected() !== false)
      throw error;
  }
  const done = await Promise.all(actions);
  return done[0]?.name === "navigate"
    ? done
    : [{ name: "navigate", url }, ...done];
}

function canRecord(context: BrowserContext): context is RecordingContext {
  return "_startRecording" in context && "_stopRecording" in context;
}

async function describeAction(
  page: Page,
  { selector = "", ref, ariaSnapshot }: SeenAction,
  code: string,
  privateFields: Set<string>,
): Promise<RecordedAction> {
  const element =
    ref === undefined || ariaSnapshot === undefined
      ? undefined
      : nameRecorded(ariaSnapshot, ref);
  const action: RecordedAction = {
    ...(JSON.parse(code) as RecordedAction),
    ...(element === undefined ? {} : { element }),
  };
  if (action.name !== "fill" && action.name !== "select") return action;
  // Whatever cannot be asked counts as private: a page may be gone by now.
  const field = await page
    .locator(selector)
    .first()
    .evaluate(describeField, undefined, { timeout: 1000 })
    .catch(() => undefined);
  if (field?.kind !== "plain") privateFields.add(selector);
  return {
    ...action,
    ...(field === undefined ? {} : { labels: field.labels }),
    // A password that is shown stays one.
    field: privateFields.has(selector) ? "private" : "plain",
  };
}

// Runs in the page.
function describeField(element: Element): {
  readonly kind: "plain" | "private";
  readonly labels: readonly string[];
} {
  const labels =
    element instanceof HTMLSelectElement
      ? [...element.selectedOptions].map((option) => option.label)
      : [];
  const said = [
    element.getAttribute("type"),
    element.getAttribute("autocomplete"),
    element.getAttribute("name"),
    element.id,
    element.getAttribute("aria-label"),
    element instanceof HTMLInputElement
      ? [...(element.labels ?? [])].map((label) => label.textContent).join(" ")
      : "",
  ].join(" ");
  const isPrivate =
    /pass|secret|code|otp|token|pin\b|e-?mail|user|login|account|phone|mobile|\btel\b|\bcc-|card|birth|address|name/i.test(
      said,
    );
  return { kind: isPrivate ? "private" : "plain", labels };
}
