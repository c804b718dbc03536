import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPhoneStore } from "../../src/adapters/phone-store.ts";
import {
  listPhones,
  type RememberedPhone,
} from "../../src/model/remembered-phone.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "presscheck-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const phone: RememberedPhone = {
  name: "My iPhone",
  device: "iphone",
  by: "Ada",
  model: "iPhone 15",
  os: "iOS 26.1",
  appByPlatform: { instagram: "312.0" },
  usedAt: "2026-05-01T00:00:00.000Z",
};

const file = () => join(folder, "presscheck", "phones.json");
const open = () => openPhoneStore({ XDG_CONFIG_HOME: folder });

test("a phone is remembered once, with the app of each platform, for its owner's eyes only", async () => {
  const store = open();
  expect(await store.remember(phone)).toBe(undefined);
  const later = {
    ...phone,
    name: "MY IPHONE",
    os: "iOS 26.2",
    appByPlatform: { github: "1.5" },
    usedAt: "2026-06-01T00:00:00.000Z",
  };
  await store.remember(later);
  expect(await store.read()).toEqual({
    outcome: "read",
    phones: [
      { ...later, appByPlatform: { instagram: "312.0", github: "1.5" } },
    ],
  });
  if (process.platform !== "win32")
    expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test("each person is offered their own phones of the device, the last used first", async () => {
  const store = open();
  const others: RememberedPhone[] = [
    { ...phone, by: "Bo" },
    { ...phone, name: "Old", usedAt: "2025-01-01T00:00:00.000Z" },
    { ...phone, name: "Pixel", device: "android" },
  ];
  for (const one of [phone, ...others]) await store.remember(one);
  const kept = await store.read();
  const phones = kept.outcome === "read" ? kept.phones : [];
  expect(listPhones(phones, "Ada", "iphone").map(({ name }) => name)).toEqual([
    "My iPhone",
    "Old",
  ]);
});

test.each(["{", '{"version":2,"phones":[]}', '{"version":1,"phones":[{}]}'])(
  "a file that reads %s is told and never written over",
  async (text) => {
    await open().remember(phone);
    writeFileSync(file(), text);
    const because = `${file()} cannot be read, so no phone is remembered. Remove it, and it is begun anew.`;
    expect(await open().read()).toEqual({ outcome: "unusable", because });
    expect(await open().remember(phone)).toBe(because);
  },
);
