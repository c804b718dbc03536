import type { Severity } from "../../model/finding.ts";
import type { Paint } from "../paint.ts";

export const severityPaints: Readonly<
  Record<Severity, (paint: Paint) => Paint["red"]>
> = {
  error: (paint) => paint.red,
  warning: (paint) => paint.yellow,
  note: (paint) => paint.blue,
};
