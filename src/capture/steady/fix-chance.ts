import type { BrowserContext } from "playwright";

const fixedTime = new Date("2026-01-15T09:41:00Z");

/** Before any page loads: a fixed clock and a seeded random source. */
export async function fixChance(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime(fixedTime);
  await context.addInitScript(() => {
    let seed = 20_260_115;
    Math.random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
  });
}
