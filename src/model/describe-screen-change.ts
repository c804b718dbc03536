// What has changed on a screen, in an editor's words. Judging and every report say it alike.
import type { ScreenChange } from "./comparison.ts";

/** One or two words for a table or a tag. */
export const screenChangeTitles: Readonly<
  Record<ScreenChange["kind"], string>
> = {
  renamed: "renamed",
  moved: "moved",
  appeared: "new on the screen",
  gone: "gone",
  reworded: "reworded",
  resized: "other size",
  picture: "looks different",
};

/** What to do about the sentences that quote what has changed; a move leaves the name right. */
export function adviseOnQuotes(change: ScreenChange): string {
  return change.kind === "moved"
    ? "Check that what names it still leads there:"
    : "Correct what quotes it:";
}

/** One clause without a capital or a full stop. */
export function describeChange(change: ScreenChange): string {
  switch (change.kind) {
    case "renamed":
      return `${describePart(change.role, change.from)} is now called ${quote(change.to)}`;
    case "moved":
      return `${describePart(change.role, change.name)} has moved: it was ${change.from}, and is now ${change.to}`;
    case "appeared":
      return `${describePart(change.role, change.name)} has appeared`;
    case "gone":
      return `${describePart(change.role, change.name)} is gone`;
    case "reworded":
      return `the text ${quote(change.from)} now reads ${quote(change.to)}`;
    case "resized":
      return `the picture has another size: it was ${change.from}, and is now ${change.to}`;
    case "picture":
      return "it looks different, though every word and every control is the same";
  }
}

// A part of a screen by its ARIA role and name: the button “Log in”.
function describePart(role: string, name: string): string {
  const noun = roleNouns.get(role) ?? role;
  return name === ""
    ? `the ${noun} without a name`
    : `the ${noun} ${quote(name)}`;
}

// Roles whose ARIA name an editor would not use.
const roleNouns: ReadonlyMap<string, string> = new Map([
  ["alert", "message"],
  ["status", "message"],
  ["textbox", "text field"],
  ["searchbox", "search field"],
  ["combobox", "choice"],
  ["listbox", "list of choices"],
  ["option", "choice"],
  ["menuitem", "menu entry"],
  ["img", "picture"],
  ["main", "page"],
  ["generic", "text"],
  ["paragraph", "text"],
]);

function quote(text: string): string {
  return `“${text}”`;
}
