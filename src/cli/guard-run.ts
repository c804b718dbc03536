// The last look at every byte that goes into a run: a secret in it, wherever it came
// from, ends the run and the file is not written.
import type { RunFolder } from "../adapters/run-store.ts";
import { keyVariable } from "../adapters/session-key.ts";
import type { Secrets } from "../model/find-secret.ts";
import { findSecretInBytes } from "../model/find-secret.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Console } from "./console-port.ts";
import { Trouble } from "./trouble.ts";

/** @param secrets asked before every writing: they are known once the repository has been read */
export function guardRun(run: RunFolder, secrets: () => Secrets): RunFolder {
  const check = (file: string, content: string | Uint8Array): void =>
    refuseSecret(file, content, secrets());
  return {
    ...run,
    save: async (part, value) => {
      check(`${part}.json`, JSON.stringify(value) ?? "");
      await run.save(part, value);
    },
    saveReport: async (name, content) => {
      check(name, content);
      return run.saveReport(name, content);
    },
    keepLook: async (capture) => {
      check(`The record of ${capture.id}`, JSON.stringify(capture));
      await run.keepLook(capture);
    },
    keepBlob: async (sha, bytes, ending) => {
      check("A file of the evidence", bytes);
      await run.keepBlob(sha, bytes, ending);
    },
  };
}

/** @throws Trouble where the value of a secret can be read in what is about to be written */
export function refuseSecret(
  file: string,
  content: string | Uint8Array,
  secrets: Secrets,
): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const name = findSecretInBytes(bytes, secrets);
  if (name === undefined) return;
  throw new Trouble(
    `${file} was not written: the value of ${name} could be read in it.`,
    "It stands in an article, a file under checkpoints/ or on an official page: take it out there, change the password, and run again.",
  );
}

/** What recipes type, and the key of the sign-ins, as far as the values are no words that may stand anywhere. */
export function listSecrets(
  platformById: ReadonlyMap<string, Platform>,
  env: Console["env"],
): Secrets {
  const needed = [...platformById.values()].flatMap(({ screenById }) =>
    [...screenById.values()].flatMap(({ needs }) => needs),
  );
  const values = [...new Set([...needed, keyVariable])].map(
    (name) => [`$${name}`, env[name] ?? ""] as const,
  );
  return new Map(values.filter(([, value]) => isNoWord(value)));
}

// An account's name may be a word that an article uses; the evidence itself is searched for it all the same.
function isNoWord(value: string): boolean {
  return value.length >= 8 && /[^\p{L}\s]/u.test(value);
}
