// Every way in which one field of a record can be changed, found by walking its schema: a
// field that is added later is in it by itself.
import { z } from "zod";

export interface Mutation {
  /** Path of the field: "answers.sms", "checkpoints.0.by". */
  readonly path: string;
  readonly how: "changed" | "removed" | "added";
  /** The record as it is then. */
  readonly value: unknown;
}

export function listMutations(schema: z.ZodType, value: unknown): Mutation[] {
  const { def } = schema as unknown as { readonly def: Definition };
  switch (def.type) {
    case "optional":
    case "default":
    case "nullable":
    case "readonly":
      return def.innerType === undefined
        ? []
        : listMutations(def.innerType, value);
    case "object":
      return Object.entries(def.shape ?? {}).flatMap(([key, inner]) =>
        mutateKey(key, inner, value as Record<string, unknown>),
      );
    case "array":
      return (value as unknown[]).flatMap((item, index) =>
        nest(
          String(index),
          listMutations(def.element ?? z.never(), item),
          (changed) =>
            (value as unknown[]).map((one, at) =>
              at === index ? changed : one,
            ),
        ),
      );
    case "record":
      return Object.entries(value as Record<string, unknown>).flatMap(
        ([key, item]) => [
          ...nest(key, mutateLeaf(item), (changed) => ({
            ...(value as object),
            [key]: changed,
          })),
          { path: key, how: "removed" as const, value: without(value, key) },
        ],
      );
    default:
      return mutateLeaf(value);
  }
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
}

function mutateKey(
  key: string,
  schema: z.ZodType,
  value: Readonly<Record<string, unknown>>,
): Mutation[] {
  const present = value[key];
  if (present === undefined)
    return sampleOf(schema).map((sample) => ({
      path: key,
      how: "added",
      value: { ...value, [key]: sample },
    }));
  return [
    ...nest(key, listMutations(schema, present), (changed) => ({
      ...value,
      [key]: changed,
    })),
    { path: key, how: "removed", value: without(value, key) },
  ];
}

function nest(
  key: string,
  mutations: readonly Mutation[],
  put: (changed: unknown) => unknown,
): Mutation[] {
  return mutations.map(({ path, how, value }) => ({
    path: path === "" ? key : `${key}.${path}`,
    how,
    value: put(value),
  }));
}

function mutateLeaf(value: unknown): Mutation[] {
  const changed = (next: unknown): Mutation => ({
    path: "",
    how: "changed",
    value: next,
  });
  if (typeof value === "boolean") return [changed(!value)];
  if (typeof value === "number") return [changed(value + 1)];
  if (typeof value !== "string") return [];
  if (/^[0-9a-f]{64}$/.test(value))
    return [changed((value.startsWith("0") ? "1" : "0") + value.slice(1))];
  if (/^\d{4}-\d\d-\d\dT/.test(value))
    return [-1, 1].map((days) =>
      changed(new Date(Date.parse(value) + days * 3_600_000).toISOString()),
    );
  const others: Readonly<Record<string, string>> = {
    web: "android",
    live: "practice",
    approved: "rejected",
    iphone: "android",
    browser: "hand",
    chromium: "webkit",
  };
  return [changed(others[value] ?? `${value}x`)];
}

function sampleOf(schema: z.ZodType): unknown[] {
  const candidates = [
    "approved",
    "list",
    "0".repeat(64),
    "2026-05-30T00:00:00.000Z",
    1,
    true,
    [],
    { model: "m", os: "o", app: "a" },
    { format: "png", blackedOut: [], reading: { by: "r" } },
  ];
  const found = candidates.find((one) => schema.safeParse(one).success);
  return found === undefined ? [] : [found];
}

function without(value: unknown, key: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value as object).filter(([name]) => name !== key),
  );
}
