// The accessibility tree of a screen, flattened in reading order: what a screen
// reader would say, and the form in which screens are compared.
import { z } from "zod";

export const boxSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

/** CSS pixels from the top left corner of the picture. */
export type Box = z.infer<typeof boxSchema>;

export const accessNodeSchema = z.strictObject({
  /** ARIA role; "text" for plain text between controls. */
  role: z.string(),
  /** Accessible name, or the text where the role is named by nothing else. */
  name: z.string(),
  /** How many ancestors it has in the tree. */
  depth: z.number().int().min(0),
  box: boxSchema.optional(),
});

export type AccessNode = z.infer<typeof accessNodeSchema>;

const controlRoles = new Set([
  "button",
  "link",
  "textbox",
  "searchbox",
  "checkbox",
  "radio",
  "switch",
  "tab",
  "menuitem",
  "option",
  "combobox",
  "slider",
]);

/** Roles of a page's regions: they say where something is, not what is said. */
export const landmarks: ReadonlySet<string> = new Set([
  "banner",
  "navigation",
  "main",
  "complementary",
  "contentinfo",
  "region",
  "form",
  "search",
]);

/** True of what a reader presses or fills in. */
export function isControl(node: AccessNode): boolean {
  return controlRoles.has(node.role);
}

/** Whether two trees say the same of the same places. */
export function isSameTree(
  some: readonly AccessNode[],
  others: readonly AccessNode[],
): boolean {
  return (
    some.length === others.length &&
    some.every((node, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        node.role === other.role &&
        node.name === other.name &&
        node.depth === other.depth &&
        isSameBox(node.box, other.box)
      );
    })
  );
}

function isSameBox(some: Box | undefined, other: Box | undefined): boolean {
  if (some === undefined || other === undefined) return some === other;
  return (
    some.x === other.x &&
    some.y === other.y &&
    some.width === other.width &&
    some.height === other.height
  );
}
