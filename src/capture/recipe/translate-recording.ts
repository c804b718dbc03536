// What Playwright's recorder saw a person do → steps of a recipe. What no step can
// say becomes a remark for a person; what was typed into a private field, a variable.
import { faultOfCss } from "../../model/check-css.ts";
import { isKey } from "../../model/key-names.ts";
import type { Locator } from "../../model/locator.ts";
import { describeLocator, locatorSchema } from "../../model/locator.ts";
import type { NamedElement } from "./name-recorded.ts";
import type { Step } from "../../model/step.ts";

/** The recorder's own way to name an element (its "jsonl" language). */
export interface RecordedLocator {
  readonly kind: string;
  readonly body: string;
  readonly options?: { readonly name?: unknown };
  readonly next?: RecordedLocator;
}

/** One thing the person did, with what the page said of the field it was done to. */
export interface RecordedAction {
  readonly name: string;
  readonly url?: string;
  readonly text?: string;
  readonly key?: string;
  readonly modifiers?: number;
  readonly button?: string;
  readonly clickCount?: number;
  readonly locator?: RecordedLocator;
  /** What the accessibility tree, in which recipes look for names, calls the element. */
  readonly element?: NamedElement;
  /** The labels chosen from a list. */
  readonly labels?: readonly string[];
  /** private: a password or account field, or one of which that could not be told. */
  readonly field?: "plain" | "private";
}

export interface RecordedRecipe {
  /** Steps, and remarks where a person has to see to something. */
  readonly lines: readonly (
    { readonly step: Step } | { readonly remark: string }
  )[];
  /** The variables that stand for what was typed into private fields. */
  readonly needs: readonly string[];
}

/** @param platform its id, which begins every variable's name */
export function translateRecording(
  actions: readonly RecordedAction[],
  platform: string,
): RecordedRecipe {
  const nameByField = new Map<string, string>();
  const secrets = actions.flatMap(({ field, text }) =>
    field === "private" && text !== undefined && text !== "" ? [text] : [],
  );
  const lines = actions
    .filter((action, index) => !isPreparation(action, actions[index + 1]))
    .map((action) => {
      const line = translateAction(action, (field) =>
        nameVariable(field, platform, nameByField),
      );
      // A name or an address may repeat what was typed.
      const said = JSON.stringify(line);
      return secrets.some((secret) => holds(said, secret))
        ? { remark: "This step names something private that was typed in." }
        : line;
    })
    .filter((line) => line !== undefined);
  return { lines, needs: [...new Set(nameByField.values())] };
}

function holds(said: string, secret: string): boolean {
  const spellings = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ];
  return secret.length >= 3 && spellings.some((each) => said.includes(each));
}

// A field is clicked before it is filled in; filling in clicks it by itself.
function isPreparation(
  action: RecordedAction,
  next: RecordedAction | undefined,
): boolean {
  return (
    action.name === "click" &&
    (next?.name === "fill" || next?.name === "select") &&
    JSON.stringify(action.locator) === JSON.stringify(next.locator)
  );
}

type Line = RecordedRecipe["lines"][number];

function translateAction(
  action: RecordedAction,
  variableFor: (field: Locator) => string,
): Line | undefined {
  if (action.name === "navigate") {
    const url = action.url ?? "";
    if (url === "about:blank") return undefined;
    return url.startsWith("https://")
      ? { step: { goto: url } }
      : { remark: "A page was opened that is not on https." };
  }
  if (action.name === "press") return translateKey(action);
  const locator =
    translateElement(action.element) ?? translateLocator(action.locator);
  if (locator === undefined)
    return {
      remark: `${doneTo(action)} something that has no name of its own.`,
    };
  switch (action.name) {
    case "click":
      return action.button === "left" &&
        action.clickCount === 1 &&
        (action.modifiers ?? 0) === 0
        ? { step: { click: locator } }
        : {
            remark: `${describeLocator(locator)} was clicked twice, with another button or with a key held.`,
          };
    case "check":
      return { step: { check: locator } };
    case "fill": {
      if ("text" in locator)
        return {
          remark: `${describeLocator(locator)} was filled in; it is no field.`,
        };
      const text = action.text ?? "";
      const value = action.field === "plain" ? text : variableFor(locator);
      return value === ""
        ? { remark: `${describeLocator(locator)} was emptied.` }
        : { step: { fill: { ...asField(locator), with: value } } };
    }
    case "select": {
      const [option, ...more] = action.labels ?? [];
      return option === undefined || more.length > 0 || "text" in locator
        ? { remark: `Something was chosen in ${describeLocator(locator)}.` }
        : { step: { select: { ...asField(locator), option } } };
    }
    default:
      return { remark: `${doneTo(action)} ${describeLocator(locator)}.` };
  }
}

// A text field is called by its label, which on its screen is its name.
function asField(
  locator: Exclude<Locator, { readonly text: string }>,
): Exclude<Locator, { readonly text: string }> {
  return "role" in locator && locator.name !== undefined
    ? { label: locator.name }
    : locator;
}

const deeds: Readonly<Record<string, string>> = {
  click: "A click on",
  fill: "Words typed into",
  select: "A choice in",
  check: "A tick in",
  uncheck: "A tick taken out of",
  hover: "Pointing at",
  setInputFiles: "A file given to",
  openPage: "A new window with",
  closePage: "A window closed:",
};

function doneTo({ name }: RecordedAction): string {
  return deeds[name] ?? "Something done to";
}

function translateKey({ key = "", modifiers = 0 }: RecordedAction): Line {
  const held = ["Alt", "Control", "Meta", "Shift"].filter(
    (_, bit) => (modifiers & (1 << bit)) !== 0,
  );
  const press = [...held, key].join("+");
  return isKey(press)
    ? { step: { press } }
    : { remark: "A key was pressed that has no name." };
}

function translateElement(
  element: NamedElement | undefined,
): Locator | undefined {
  if (element === undefined) return undefined;
  const { role, name } = element;
  return translateLocator({ kind: "role", body: role, options: { name } });
}

/** Our locator for the recorder's; undefined where none of ours names the same element alone. */
export function translateLocator(
  recorded: RecordedLocator | undefined,
): Locator | undefined {
  if (recorded === undefined) return undefined;
  const { kind, body, options, next } = recorded;
  // Ours takes the first; a second one of the same name cannot be told apart by it.
  if (next !== undefined && next.kind !== "first") return undefined;
  const name = typeof options?.name === "string" ? options.name : undefined;
  const wanted: unknown =
    kind === "role"
      ? { role: body, ...(name === undefined ? {} : { name }) }
      : kind === "label" || kind === "placeholder" || kind === "text"
        ? { [kind]: body }
        : kind === "alt"
          ? { role: "img", name: body }
          : kind === "test-id"
            ? { css: `[data-testid="${body.replace(/["\\]/g, "\\$&")}"]` }
            : kind === "default" && !isWholePage(body)
              ? { css: body }
              : undefined;
  const read = locatorSchema.safeParse(wanted);
  if (!read.success) return undefined;
  const said = "css" in read.data ? read.data.css : (name ?? body);
  // Text between slashes would be read as a pattern.
  if (!("css" in read.data) && /^\/.*\/[ims]*$/s.test(said)) return undefined;
  return "css" in read.data && faultOfCss(said) !== undefined
    ? undefined
    : read.data;
}

function isWholePage(css: string): boolean {
  return css === "html" || css === "body";
}

function nameVariable(
  field: Locator,
  platform: string,
  nameByField: Map<string, string>,
): string {
  const key = JSON.stringify(field);
  const known = nameByField.get(key);
  if (known !== undefined) return `$${known}`;
  const said = describeField(field)
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 40);
  const stem = platform.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const base = `${/^[A-Z]/.test(stem) ? stem : `P${stem}`}_TEST_${said === "" ? "VALUE" : said}`;
  const taken = new Set(nameByField.values());
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
  nameByField.set(key, name);
  return `$${name}`;
}

function describeField(field: Locator): string {
  if ("label" in field) return field.label;
  if ("placeholder" in field) return field.placeholder;
  if ("role" in field) return field.name ?? field.role;
  return "value";
}
