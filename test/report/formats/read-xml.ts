// htmlparser2 forgives; so what XML 1.0 demands is asserted first, by hand from the specification.
import { Parser } from "htmlparser2";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document. @throws Error when it is not well-formed */
export function readXml(xml: string): Element {
  const complaint = findFault(xml);
  if (complaint !== undefined) throw new Error(complaint);
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: "" };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const inside = open.at(-1);
        if (inside !== undefined) inside.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  const [root] = top.children;
  if (root === undefined) throw new Error("no root");
  return root;
}

const reference = "&(?:amp|lt|gt|quot|apos|#\\d+);";
const tag = new RegExp(
  `<(/?)([a-z-]+)((?: [a-z]+="(?:[^<&"]|${reference})*")*)(/?)>`,
  "g",
);
const proseOnly = new RegExp(`^(?:[^<&]|${reference})*$`);

function findFault(xml: string): string | undefined {
  if (
    /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml)
  )
    return "a character that XML 1.0 does not allow";
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) return "no declaration";
  const body = xml.slice(head.length);
  const open: string[] = [];
  let roots = 0;
  for (const [, close, name = "", attributes = "", empty] of body.matchAll(
    tag,
  )) {
    const names = [...attributes.matchAll(/ ([a-z]+)="/g)].map(
      ([, key]) => key,
    );
    if (new Set(names).size < names.length)
      return `an attribute twice: ${name}`;
    if (close === "/") {
      if (open.pop() !== name) return `closed but not open: ${name}`;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (empty !== "/") open.push(name);
  }
  if (open.length > 0) return `never closed: ${open.join(", ")}`;
  if (roots !== 1) return `${roots} roots`;
  return proseOnly.test(body.replace(tag, ""))
    ? undefined
    : "markup that is no tag, or a bare & or <";
}
