// The labelled addresses, in two halves by turns, and what is said of each. An address
// counts as caught when the article that links it is held back.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { indexBrands } from "../../src/model/index-brands.ts";
import { platformSchema } from "../../src/model/platform.ts";
import type { Deceit } from "../../src/model/screen-address.ts";
import { screenAddress } from "../../src/model/screen-address.ts";

export type Half = "tuned" | "unseen";

export interface JudgedAddress {
  readonly address: string;
  /** How it was made, or what it is. */
  readonly kind: string;
  readonly half: Half;
  readonly found: Deceit | undefined;
}

const folder = new URL("../fixtures/lookalikes/", import.meta.url);
const byKindSchema = z.record(z.string(), z.array(z.string()));
const generatedSchema = z.array(
  z.object({ brand: z.string(), technique: z.string(), address: z.string() }),
);

const platforms = z
  .array(platformSchema.omit({ devices: true }).extend({ id: z.string() }))
  .parse(readFixture("brands.json"));
const brands = indexBrands(platforms);

export const brandNames: readonly string[] = platforms.map(({ name }) => name);

export function judgeLookalikes(): JudgedAddress[] {
  const byHand = listByKind("by-hand.json").map(({ address }) => ({
    kind: "by hand",
    address,
  }));
  const generated = generatedSchema
    .parse(readFixture("generated.json"))
    .map(({ technique, address }) => ({ kind: technique, address }));
  return judge([...byHand, ...generated]);
}

export function judgeHonest(): JudgedAddress[] {
  return judge(listByKind("honest.json"));
}

function listByKind(name: string) {
  return Object.entries(byKindSchema.parse(readFixture(name))).flatMap(
    ([kind, addresses]) => addresses.map((address) => ({ kind, address })),
  );
}

function judge(
  cases: readonly { readonly kind: string; readonly address: string }[],
): JudgedAddress[] {
  const once = new Map(cases.map((each) => [each.address, each]));
  return [...once.values()].map((each, index) => ({
    ...each,
    half: index % 2 === 0 ? "tuned" : "unseen",
    found: screenAddress(urlOf(each.address), brands),
  }));
}

function urlOf(address: string): string {
  return address.includes("://") ? address : `https://${address}/`;
}

function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}
