import { expect, test } from "vitest";
import type { Quarantine } from "../../src/model/quarantine.ts";
import {
  findQuarantine,
  quarantineSchema,
} from "../../src/model/quarantine.ts";

const quarantine: Quarantine = quarantineSchema.parse({
  screen: "example/backup-code",
  on: ["web"],
  owner: "the web desk",
  until: "2026-11-30",
  why: "a banner comes and goes",
});

function isIn(screen: string, device: "web" | "android-web", now: string) {
  const found = findQuarantine(
    [quarantine],
    "example",
    screen,
    device,
    new Date(now),
  );
  return found !== undefined;
}

test("a screen is in quarantine on its devices, its last day included, and no longer", () => {
  expect([
    isIn("backup-code", "web", "2026-11-30T23:00:00Z"),
    isIn("backup-code", "web", "2026-12-01T00:00:00Z"),
    isIn("backup-code", "android-web", "2026-11-30T23:00:00Z"),
    isIn("sign-in", "web", "2026-11-30T23:00:00Z"),
  ]).toEqual([true, false, false, false]);
});

test("a quarantine without owner, end or reason is none", () => {
  for (const name of ["owner", "until", "why"]) {
    const without = { ...quarantine, [name]: undefined };
    expect(quarantineSchema.safeParse(without).success).toBe(false);
  }
});
