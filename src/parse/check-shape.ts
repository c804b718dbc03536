// A value against its zod schema, every issue in an editor's words and at its
// place. No schema wording ever reaches a reader: zod's own messages are not printed.
import { z } from "zod";
import type { Place } from "../model/place.ts";
import type { Remark } from "../model/finding.ts";
import type { ParsedYaml } from "./parse-yaml.ts";
import { closestOption } from "./closest-option.ts";
import { keysAt } from "./schema-keys.ts";
import { offerReplacement } from "../model/offer-fix.ts";
import { suggestClearly } from "../model/suggest-clearly.ts";
import { suggestWord } from "../model/suggest-word.ts";

type Issue = z.core.$ZodIssue;
type Shortfall = Pick<
  Remark,
  "title" | "place" | "paste" | "todo" | "subject" | "fix"
>;

export interface Shape<T> {
  /** undefined when something is wrong. */
  readonly value: T | undefined;
  readonly shortfalls: readonly Shortfall[];
}

/** Checks a parsed YAML value; every shortfall is in words and has a place. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  yaml: ParsedYaml,
): Shape<T> {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, shortfalls: [] };
  const shortfalls = result.error.issues.flatMap((issue) =>
    explainIssue(issue, [], schema, yaml),
  );
  return { value: undefined, shortfalls };
}

function explainIssue(
  issue: Issue,
  prefix: readonly PropertyKey[],
  schema: z.ZodType,
  yaml: ParsedYaml,
): Shortfall[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => explainUnknownKey(key, path, schema, yaml));
  }
  const given = valueAt(yaml.value, path);
  if (given === undefined && path.length > 0)
    return [explainMissing(path, yaml)];
  if (issue.code === "invalid_union") {
    const closest = closestOption(issue.errors, given);
    if (closest !== undefined) {
      return closest.flatMap((inner) =>
        explainIssue(inner, path, schema, yaml),
      );
    }
  }
  const place = placeOf(path, yaml);
  const title = `${name(path)} ${complaint(issue, given)}`;
  if (issue.code !== "invalid_value" || typeof given !== "string")
    return [{ title, place }];
  const meant = suggestClearly(given, issue.values.map(String));
  return [{ title, place, ...offerReplacement(place, given, meant) }];
}

function explainUnknownKey(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  yaml: ParsedYaml,
): Shortfall {
  const known = keysAt(schema, path);
  const meant = suggestWord(key, known);
  const group = valueAt(yaml.value, path);
  const unused = [...known].filter(
    (each) => typeof group !== "object" || group === null || !(each in group),
  );
  const place = yaml.placeByPath.get(
    `${[...path, key].map(String).join(".")}#key`,
  );
  return {
    title: `“${key}” is not a key that presscheck knows here.`,
    todo:
      meant === undefined
        ? `Known keys: ${[...known].join(", ")}.`
        : `Did you mean “${meant}”?`,
    ...(place === undefined ? {} : { place }),
    ...offerReplacement(place, key, suggestClearly(key, unused)),
    subject: key,
  };
}

// A missing key is reported where it would be written: at the end of its parent.
function explainMissing(
  path: readonly PropertyKey[],
  yaml: ParsedYaml,
): Shortfall {
  const parent = placeOf(path.slice(0, -1), yaml);
  const key = String(path.at(-1));
  return {
    title: `${name(path)} is missing${within(path)}.`,
    place: { start: parent.end, end: parent.end },
    paste: `${key}: `,
    subject: key,
  };
}

function placeOf(path: readonly PropertyKey[], yaml: ParsedYaml): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = yaml.placeByPath.get(
      path.slice(0, length).map(String).join("."),
    );
    if (place !== undefined) return place;
  }
  return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

function complaint(issue: Issue, given: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${typeTitles[issue.expected] ?? issue.expected}, not ${show(given)}.`;
    case "invalid_value": {
      const allowed = issue.values.map(String);
      if (allowed.length === 1)
        return `must be ${issueText(issue) ?? allowed[0]}.`;
      return offer(given, allowed);
    }
    case "too_small":
      return issue.origin === "array"
        ? `needs at least ${issue.minimum} ${issue.minimum === 1 ? "entry" : "entries"}.`
        : issue.origin === "string"
          ? "is empty."
          : `must be at least ${issue.minimum}.`;
    case "too_big":
      return issue.origin === "string"
        ? `is longer than ${issue.maximum} characters.`
        : `must be at most ${issue.maximum}.`;
    case "invalid_format":
      return `is ${show(given)}; it should be ${issueText(issue) ?? formatTitles[issue.format] ?? "written differently"}.`;
    case "invalid_union":
      // A kind that no alternative has; zod lists the kinds there are.
      if ("options" in issue && Array.isArray(issue.options))
        return offer(given, issue.options.filter(isGiven).map(String));
      return `is ${show(given)}; it should be ${issueText(issue) ?? "one of the forms in the guide"}.`;
    case "custom":
      return `should be ${issue.message}.`;
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_key":
    case "invalid_element":
      return `is ${show(given)}, which does not fit.`;
  }
}

// A kind with a default may be left out; that is none to offer.
function isGiven(option: unknown): boolean {
  return option !== undefined;
}

function offer(given: unknown, allowed: readonly string[]): string {
  const meant =
    typeof given === "string" ? suggestWord(given, allowed) : undefined;
  const hint = meant === undefined ? "" : ` Did you mean “${meant}”?`;
  return `is ${show(given)}; it can be ${allowed.join(", ")}.${hint}`;
}

// Only texts our own schemas set are shown; zod's begin with "Invalid" or "Expected".
function issueText(issue: Issue): string | undefined {
  return /^(invalid|expected|too )/i.test(issue.message)
    ? undefined
    : issue.message;
}

const typeTitles: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

const formatTitles: Readonly<Record<string, string>> = {
  datetime: "a date and time such as 2026-11-20T09:30:00Z",
  starts_with: "a path that begins with /",
};

function show(given: unknown): string {
  if (given === null) return "empty";
  if (Array.isArray(given)) return "a list";
  if (typeof given === "object") return "a group of keys";
  const text = typeof given === "string" ? given : JSON.stringify(given);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

function name(path: readonly PropertyKey[]): string {
  const last = path.findLast((part) => typeof part === "string");
  const index = path.at(-1);
  if (last === undefined) return "This";
  return typeof index === "number"
    ? `Entry ${index + 1} of “${last}”`
    : `“${last}”`;
}

function within(path: readonly PropertyKey[]): string {
  const index = path.at(-2);
  const list = path.at(-3);
  return typeof index === "number" && list !== undefined
    ? ` in entry ${index + 1} of “${String(list)}”`
    : "";
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at;
}
