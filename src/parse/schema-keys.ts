import { z } from "zod";

/** The keys a schema knows at a path; several alternatives' together where it branches. */
export function keysAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): ReadonlySet<string> {
  let schemas: z.core.$ZodType[] = [schema];
  for (const part of path)
    schemas = schemas.flatMap(unwrap).flatMap((at) => childOf(at, part));
  const objects = schemas
    .flatMap(unwrap)
    .filter((at) => at instanceof z.ZodObject);
  return new Set(objects.flatMap((at) => Object.keys(at.shape)));
}

function childOf(
  schema: z.core.$ZodType,
  part: PropertyKey,
): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (!(schema instanceof z.ZodObject)) return [];
  const child = (
    schema.shape as Record<PropertyKey, z.core.$ZodType | undefined>
  )[part];
  return child === undefined ? [] : [child];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}
