// A phone whose facts a person gave once, as it is remembered for them.
import { z } from "zod";
import { devices } from "./device.ts";

const words = z
  .string()
  .max(100)
  .regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, { message: "a few words" });

export const rememberedPhoneSchema = z.strictObject({
  /** What its owner calls it: "My iPhone". It stays on this computer. */
  name: words,
  device: z.enum(devices),
  /** Whose decisions it is offered for. */
  by: words,
  model: words,
  os: words,
  /** The version of each platform's app. */
  appByPlatform: z.record(z.string(), words),
  /** UTC. */
  usedAt: z.iso.datetime(),
});

export type RememberedPhone = z.infer<typeof rememberedPhoneSchema>;

/** A list with a phone as it was just used, first; the newest are kept. */
export function rememberPhone(
  phones: readonly RememberedPhone[],
  used: RememberedPhone,
): RememberedPhone[] {
  const before = phones.find((phone) => isSamePhone(phone, used));
  const others = phones.filter((phone) => !isSamePhone(phone, used));
  const appByPlatform = { ...before?.appByPlatform, ...used.appByPlatform };
  return [{ ...used, appByPlatform }, ...others].slice(0, mostPhones);
}

const mostPhones = 50;

/** A person's phones for a device, the last used first. */
export function listPhones(
  phones: readonly RememberedPhone[],
  by: string,
  device: RememberedPhone["device"],
): RememberedPhone[] {
  return phones
    .filter((phone) => phone.by === by && phone.device === device)
    .toSorted((a, b) => Date.parse(b.usedAt) - Date.parse(a.usedAt));
}

function isSamePhone(
  { name, by, device }: RememberedPhone,
  other: RememberedPhone,
): boolean {
  return (
    name.toLowerCase() === other.name.toLowerCase() &&
    by === other.by &&
    device === other.device
  );
}
