// The ledger as text: links in order, a fact a line, an empty line between two
// links, so that two branches that saw different pages merge without a conflict.
import type { Observation } from "../model/observation.ts";

const heading =
  "# Written by presscheck: what was last seen at the official pages.\n";

/** Of the same observations always the same text. */
export function renderLedger(
  observationByLink: ReadonlyMap<string, Observation>,
): string {
  const entries = [...observationByLink.values()]
    .sort((a, b) => (a.link < b.link ? -1 : 1))
    .map(renderEntry);
  return entries.length === 0
    ? `${heading}observations: []\n`
    : `${heading}observations:\n${entries.join("\n")}`;
}

const order = [
  "link",
  "verdict",
  "kind",
  "because",
  "url",
  "hops",
  "title",
  "text",
  "version",
  "part",
  "quotes",
  "method",
  "at",
  "missingSince",
  "askAgainAfter",
  "practiceRelease",
  "attested",
] as const satisfies readonly (keyof Observation)[];

function renderEntry(observation: Observation): string {
  const lines = order.flatMap((key) => {
    const value: unknown = observation[key];
    return value === undefined ? [] : renderPart(key, value, "    ");
  });
  const text = lines.join("\n");
  return `  - ${text.slice(4)}\n`;
}

function renderPart(key: string, value: unknown, indent: string): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${indent}${key}: []`];
    const items = (value as readonly unknown[]).map((item) =>
      renderItem(item, `${indent}  `),
    );
    return [`${indent}${key}:`, ...items.flat()];
  }
  if (typeof value === "object" && value !== null)
    return [`${indent}${key}:`, ...renderParts(value, `${indent}  `)];
  return [`${indent}${key}: ${renderScalar(value)}`];
}

function renderItem(item: unknown, indent: string): string[] {
  if (typeof item !== "object" || item === null)
    return [`${indent}- ${renderScalar(item)}`];
  const [first = "", ...rest] = renderParts(item, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

function renderParts(value: object, indent: string): string[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    part === undefined ? [] : renderPart(key, part, indent),
  );
}

/** Plain where YAML reads it as text and nothing else; everything else as JSON, which YAML reads, too. */
const plain =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z](?:[\w./?=&%@+-]|:(?=\/)| (?=[\w(“”‘’]))*[\w./?!)”]$/i;

function renderScalar(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean")
    return String(value);
  const text = String(value);
  return plain.test(text) ? text : quote(text);
}

// JSON leaves some characters as they stand that YAML does not take inside quotes.
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
