// The files an editor keeps, as JSON Schema: a YAML-aware editor completes and
// checks them while typing. scripts/schemas.js writes these to schemas/.
import { z } from "zod";
import { baselineSchema } from "../model/baseline.ts";
import { decisionsFileSchema } from "../model/decision.ts";
import { fragmentsFileSchema } from "../model/fragments.ts";
import { frontmatterSchema } from "../model/frontmatter.ts";
import { observationsFileSchema } from "../model/observation.ts";
import {
  claimsFileSchema,
  linksFileSchema,
  platformSchema,
} from "../model/platform.ts";
import { screenSchema } from "../model/screen.ts";
import { settingsSchema } from "../model/settings.ts";
import { signoffFileSchema } from "../model/signoff.ts";
import { knownFileSchema } from "../model/waiver.ts";

const schemas: Readonly<Record<string, z.ZodType>> = {
  presscheck: settingsSchema,
  article: frontmatterSchema,
  platform: platformSchema,
  claims: claimsFileSchema,
  links: linksFileSchema,
  screen: screenSchema,
  fragments: fragmentsFileSchema,
  observations: observationsFileSchema,
  baseline: baselineSchema,
  signoff: signoffFileSchema,
  decisions: decisionsFileSchema,
  known: knownFileSchema,
};

/** File name → text of every published schema. */
export function writeJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const published = z.toJSONSchema(schema, { io: "input" });
      return [`${name}.json`, `${JSON.stringify(published, null, 2)}\n`];
    }),
  );
}
