import type { BrandIndex } from "../model/index-brands.ts";
import { indexBrands } from "../model/index-brands.ts";
import type { Platform } from "../model/platform-registry.ts";

const brandsByRegistry = new WeakMap<
  ReadonlyMap<string, Platform>,
  BrandIndex
>();

/** The brands of a repository, made ready once for all of its articles. */
export function brandsOf(
  platformById: ReadonlyMap<string, Platform>,
): BrandIndex {
  const known = brandsByRegistry.get(platformById);
  if (known !== undefined) return known;
  const brands = indexBrands(platformById.values());
  brandsByRegistry.set(platformById, brands);
  return brands;
}
