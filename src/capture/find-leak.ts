// The check after redaction: nothing that is about to be kept may tell a secret.
import type { Secrets } from "../model/find-secret.ts";
import { findSecretInBytes, findSecretInText } from "../model/find-secret.ts";
import { findPrivate } from "../model/private-patterns.ts";
import type { Gathered } from "./gather-evidence.ts";

/** Where a secret can still be read, in words; undefined when none can. @param url where the look ended, as the browser shows it */
export function findLeak(
  url: string,
  { evidence, files }: Gathered,
  secrets: Secrets,
): string | undefined {
  const names = evidence.tree.map(({ name }) => name).join("\n");
  const proofs = evidence.proofs.map(({ proof }) => proof).join("\n");
  const said = [decodeUrl(url), evidence.words, names, proofs].join("\n");
  const inText = findSecretInText(said, secrets);
  if (inText !== undefined)
    return `the value of ${inText} is readable on the page; add a mask for it`;
  for (const { bytes } of files) {
    const inBytes = findSecretInBytes(bytes, secrets);
    if (inBytes !== undefined)
      return `the value of ${inBytes} is readable in a file of the evidence`;
  }
  // What a style sheet writes cannot be taken out of the page; the tree reads it out.
  const shape = findPrivate(names, ["an e-mail address"]);
  return shape === undefined
    ? undefined
    : `${shape} is readable on the page in a place that cannot be covered; add a mask for it`;
}

/** Any value with every text in which a secret can be read put aside. */
export function hideSecrets<Value>(value: Value, secrets: Secrets): Value {
  return hide(value, secrets) as Value;
}

function hide(value: unknown, secrets: Secrets): unknown {
  if (typeof value === "string") {
    // In the figures of a digest anything short can be read by chance.
    if (/^[0-9a-f]{64}$/.test(value)) return value;
    const name = findSecretInText(`${decodeUrl(value)}\n${value}`, secrets);
    return name === undefined ? value : `(not kept: it holds ${name})`;
  }
  if (Array.isArray(value)) return value.map((one) => hide(one, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, hide(one, secrets)]),
  );
}

function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
