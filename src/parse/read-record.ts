// One YAML file of the repository against its schema.
import type { z } from "zod";
import type { Finding } from "../model/finding.ts";
import { placeAt } from "../model/place.ts";
import type { PlaceByPath } from "../model/article.ts";
import { checkShape } from "./check-shape.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { RepositoryFiles, TextRead } from "./repository-files.ts";

export type RecordRead<T> =
  | {
      readonly outcome: "read";
      readonly value: T;
      readonly placeByPath: PlaceByPath;
    }
  | { readonly outcome: "absent" }
  | { readonly outcome: "wrong"; readonly findings: readonly Finding[] };

/** Reads and checks a YAML file; what is wrong with it comes back as findings of rule "registry". */
export async function readRecord<T>(
  files: RepositoryFiles,
  file: string,
  schema: z.ZodType<T>,
): Promise<RecordRead<T>> {
  const read = await files.readText(file);
  const memory = files.memoryOf?.(read);
  const known = memory?.get(schema) as RecordRead<T> | undefined;
  if (known !== undefined) return known;
  const record = parseRecord(read, file, schema);
  memory?.set(schema, record);
  return record;
}

function parseRecord<T>(
  read: TextRead,
  file: string,
  schema: z.ZodType<T>,
): RecordRead<T> {
  if (read.outcome === "absent") return { outcome: "absent" };
  if (read.outcome === "refused")
    return { outcome: "wrong", findings: [unreadable(file, read.because)] };
  const yaml = parseYaml(read.text, 1);
  if (yaml.troubles.length > 0) {
    const findings = yaml.troubles.map(({ title, place }): Finding => ({
      rule: "yaml",
      severity: "error",
      file,
      place,
      title,
    }));
    return { outcome: "wrong", findings };
  }
  if (yaml.value === null || yaml.value === undefined) {
    return { outcome: "wrong", findings: [unreadable(file, "It is empty.")] };
  }
  const shape = checkShape(schema, yaml);
  if (shape.value !== undefined) {
    return {
      outcome: "read",
      value: shape.value,
      placeByPath: yaml.placeByPath,
    };
  }
  const findings = shape.shortfalls.map((shortfall): Finding => ({
    ...shortfall,
    rule: "registry",
    severity: "error",
    file,
  }));
  return { outcome: "wrong", findings };
}

/** The finding for a file whose content cannot be used at all. */
export function unreadable(file: string, because: string): Finding {
  return {
    rule: "unreadable",
    severity: "error",
    file,
    place: placeAt(1, 1),
    title: `This file cannot be read. ${because}`,
  };
}
