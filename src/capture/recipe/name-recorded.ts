/** What the accessibility tree calls an element: a role, and a name that is not empty. */
export interface NamedElement {
  readonly role: string;
  readonly name: string;
}

/**
 * The element of a reference in the recorder's snapshot of the page; undefined where it has
 * no name, or where another of the same name stands before it and would be found instead.
 * @param snapshot Playwright's ARIA snapshot with `[ref=…]` marks
 */
export function nameRecorded(
  snapshot: string,
  ref: string,
): NamedElement | undefined {
  const lines = snapshot.split("\n").map(readLine);
  const own = lines.find((line) => line?.ref === ref);
  if (own === undefined) return undefined;
  const { role, name } = own;
  const first = lines.find((line) => line?.role === role && line.name === name);
  return first === own ? { role, name } : undefined;
}

// `- button "Log in" [active] [ref=e3]`, in quotes where YAML wants them: `- 'link "a: b" [ref=e4]'`.
function readLine(
  line: string,
): (NamedElement & { readonly ref: string }) | undefined {
  const [, role, quoted, marks] =
    /^ *- '?([a-z]+) ("(?:[^"\\]|\\.)*")([^"]*)$/.exec(line) ?? [];
  const ref = /\[ref=(\w+)\]/.exec(marks ?? "")?.[1];
  if (role === undefined || quoted === undefined || ref === undefined)
    return undefined;
  try {
    const name: unknown = JSON.parse(quoted.replaceAll("''", "'"));
    return typeof name === "string" && name !== ""
      ? { role, name, ref }
      : undefined;
  } catch {
    // A name the snapshot wrote in another way is named by the recorder's own locator.
    return undefined;
  }
}
