// Steps that several screens of a platform share: checkpoints/<platform>/fragments.yaml.
import { z } from "zod";
import { needsSchema } from "./screen.ts";
import { nameSchema, stepSchema } from "./step.ts";

export const fragmentsFileSchema = z.strictObject({
  fragments: z.record(
    nameSchema,
    z.strictObject({
      needs: needsSchema,
      steps: z.array(stepSchema).min(1),
    }),
  ),
});

export type Fragments = z.infer<typeof fragmentsFileSchema>["fragments"];
