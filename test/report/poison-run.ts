// Hostile text in every field that a page, an article or an upload can fill.
import type { RunFixture } from "./run-fixture.ts";

export const payload =
  "<script>alert(1)</script> \"><img src=x onerror=alert(1)> '--></style> \u001B[31mred\u001B]8;;https://evil.example\u0007 \u202Egnp.exe \u0000 \u009B2J";

// Fields with a closed set of values, and digests.
const closed = new Set([
  "kind",
  "status",
  "outcome",
  "mark",
  "device",
  "role",
  "severity",
  "target",
  "sha",
  "recipe",
  "digest",
  "wall",
  "verdict",
  "method",
  "engine",
]);

/** The fixture with the payload after every text but those of a closed set. */
export function poisonRun({ run, bytesBySha }: RunFixture): RunFixture {
  return { run: poison(run, "") as RunFixture["run"], bytesBySha };
}

function poison(value: unknown, key: string): unknown {
  if (typeof value === "string") {
    return closed.has(key) && !value.includes(" ") ? value : value + payload;
  }
  if (Array.isArray(value)) return value.map((inner) => poison(inner, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      poison(inner, subjectOfReason(value, name) ? "kind" : name),
    ]),
  );
}

function subjectOfReason(owner: object, name: string): boolean {
  return name === "subject" && !("rule" in owner);
}

/** Characters that could steer a terminal or turn text around; a line end could not. */
export const steering = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
