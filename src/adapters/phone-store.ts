// The phones a person uses, in their own configuration folder: asked about once, and never in
// a repository.
import { lstat, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { RememberedPhone } from "../model/remembered-phone.ts";
import {
  rememberedPhoneSchema,
  rememberPhone,
} from "../model/remembered-phone.ts";
import { sessionFolder } from "./session-store.ts";
import { writeFileSafely } from "./write-file.ts";

export type PhonesRead =
  | { readonly outcome: "read"; readonly phones: readonly RememberedPhone[] }
  | { readonly outcome: "unusable"; readonly because: string };

export interface PhoneStore {
  readonly read: () => Promise<PhonesRead>;
  /** @returns why it was not remembered, in words; undefined when it was */
  readonly remember: (phone: RememberedPhone) => Promise<string | undefined>;
}

const fileSchema = z.strictObject({
  version: z.literal(1),
  phones: z.array(rememberedPhoneSchema).max(1000),
});

const mostBytes = 1_000_000;

export function openPhoneStore(
  env: Readonly<Record<string, string | undefined>>,
): PhoneStore {
  const path = join(dirname(sessionFolder(env)), "phones.json");
  const read = async (): Promise<PhonesRead> => {
    const facts = await lstat(path).catch(() => undefined);
    if (facts === undefined) return { outcome: "read", phones: [] };
    const damaged: PhonesRead = {
      outcome: "unusable",
      because: `${path} cannot be read, so no phone is remembered. Remove it, and it is begun anew.`,
    };
    if (!facts.isFile() || facts.size > mostBytes) return damaged;
    try {
      const file = fileSchema.parse(JSON.parse(await readFile(path, "utf8")));
      return { outcome: "read", phones: file.phones };
    } catch {
      return damaged;
    }
  };
  return {
    read,
    remember: async (phone) => {
      const kept = await read();
      if (kept.outcome === "unusable") return kept.because;
      const phones = rememberPhone(kept.phones, phone);
      const text = `${JSON.stringify({ version: 1, phones }, undefined, 2)}\n`;
      try {
        await writeFileSafely(path, text, 0o600);
        return undefined;
      } catch {
        return `${path} could not be written, so the phone was not remembered.`;
      }
    },
  };
}
