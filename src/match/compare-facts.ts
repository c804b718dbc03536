// The typed values of a claim: numbers, times, names of controls and menu paths,
// held against those of a sentence that speaks of the same thing.
import { distance } from "fastest-levenshtein";
import type { ClaimValue } from "../model/platform.ts";
import { compareValues } from "./compare-values.ts";
import { compileForm, type Form } from "./compile-form.ts";
import type { Reading } from "./read-sentence.ts";
import { weighForm } from "./weigh-form.ts";

export type Fact =
  | { readonly kind: "number"; readonly form: Form; readonly shown: string }
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "path"; readonly steps: readonly string[] };

/** The values an editor gave, and the menu paths that stand in the statement itself. */
export function compileFacts(
  statement: string,
  values: readonly ClaimValue[],
): Fact[] {
  const inStatement = readPaths(statement).map((steps): Fact => ({
    kind: "path",
    steps,
  }));
  return [...inStatement, ...values.flatMap((value) => toFact(value) ?? [])];
}

function toFact(value: ClaimValue): Fact | undefined {
  if ("label" in value) return { kind: "label", label: value.label };
  if ("path" in value) {
    const [steps] = readPaths(value.path);
    return steps && { kind: "path", steps };
  }
  const shown =
    "number" in value ? `${value.number} ${value.of}` : value.duration;
  const text = "number" in value ? shown : `${value.of} ${value.duration}`;
  const form = compileForm(text, undefined);
  return form.value && { kind: "number", form, shown };
}

/** What a sentence says other than one of the facts, in words; undefined when it agrees or is about something else. */
export function findOtherFact(
  facts: readonly Fact[],
  reading: Reading,
  labels: readonly string[],
): string | undefined {
  for (const fact of facts) {
    const other = compareFact(fact, reading, labels);
    if (other !== undefined) return other;
  }
  return undefined;
}

function compareFact(
  fact: Fact,
  reading: Reading,
  labels: readonly string[],
): string | undefined {
  switch (fact.kind) {
    case "label":
      return findNearLabel(fact.label, labels);
    case "path":
      return findOtherPath(fact.steps, reading.text);
    case "number":
  }
  if (reading.isQuestion) return undefined;
  const { value } = fact.form;
  const weighed = weighForm(fact.form, reading);
  if (weighed.share < 0.99 || weighed.isDenied) return undefined;
  const compared = compareValues(value, reading);
  return compared.value === "other"
    ? `it says “${compared.otherValue}”, and the claim says “${fact.shown}”`
    : undefined;
}

// "Recovery code" for "Recovery codes": nearly the name, and not it.
function findNearLabel(
  label: string,
  labels: readonly string[],
): string | undefined {
  const wanted = label.trim();
  if (labels.some((one) => one.trim() === wanted)) return undefined;
  const allowed = Math.floor(wanted.length / 5);
  const near = labels.find((one) => {
    if (Math.abs(one.length - wanted.length) > allowed) return false;
    const steps = distance(one.trim().toLowerCase(), wanted.toLowerCase());
    return steps <= allowed;
  });
  return (
    near && `it calls the control “${near}”, and the claim calls it “${wanted}”`
  );
}

const arrow = /\s(?:>|›|»|→|&gt;)\s/;
const lead = /\p{Lu}[^\s]{0,40}(?:\s+(?:\p{Lu}[^\s]{0,40}|and|&|of))*$/u;

/** Menu paths such as "Settings > Security > Password": each as its steps. */
export function readPaths(text: string): string[][] {
  const pieces = text
    .slice(0, 2000)
    .replace(/[*_`"“”]/g, "")
    .split(arrow);
  if (pieces.length < 2 || pieces.length > 20) return [];
  const steps = pieces.map((piece, nth) => {
    const last = piece.slice(-120);
    if (nth > 0 && nth < pieces.length - 1) return piece.trim();
    return nth === 0
      ? (lead.exec(last.trimEnd())?.[0] ?? last.trim())
      : (piece.split(/[.,;:!?(]/)[0] ?? "").trim();
  });
  return [steps];
}

// The same beginning and the same end, by another way.
function findOtherPath(
  wanted: readonly string[],
  text: string,
): string | undefined {
  for (const steps of readPaths(text)) {
    const [first = "", last = ""] = [steps[0], steps.at(-1)];
    const [wantedFirst = "", wantedLast = ""] = [wanted[0], wanted.at(-1)];
    if (!isSameStep(first, wantedFirst)) continue;
    // Words may follow the last step: "… > Download data to get a copy".
    if (!last.toLowerCase().startsWith(wantedLast.toLowerCase())) continue;
    const middle = steps.slice(1, -1).join(" > ");
    const wantedMiddle = wanted.slice(1, -1).join(" > ");
    if (isSameStep(middle, wantedMiddle)) continue;
    return `it goes by “${steps.slice(0, -1).join(" > ")}”, and the claim by “${wanted.slice(0, -1).join(" > ")}”`;
  }
  return undefined;
}

function isSameStep(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
