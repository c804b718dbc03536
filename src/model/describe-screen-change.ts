// What has changed on a screen, in an editor's words. Judging and every report say it alike.
import type { Box } from "./access-node.ts";
import type { PictureChange, ScreenChange } from "./comparison.ts";
import type { PictureFlaw, UnreadPicture } from "./picture-difference.ts";

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
      return describeLooks(change);
  }
}

function describeLooks(change: PictureChange): string {
  if (change.how === "unread")
    return `whether it looks different could not be told: ${picturesHeld[change.picture]} ${pictureFlaws[change.flaw]}`;
  const { how, part, box } = change;
  if (box === undefined)
    return "it looks different, though every word and every control is the same";
  const size = `${atLeastOne(box.width)} × ${atLeastOne(box.height)} pixels`;
  const place =
    part === undefined
      ? box.y < 8
        ? "from the top down"
        : `${Math.round(box.y)} pixels from the top`
      : `${part.where} ${describePart(part.role, shorten(part.name))}`;
  if (how === "put-in")
    return `something without words has been put in ${place}, ${sayHeight(box)}`;
  if (how === "taken-out")
    return `something without words has been taken out ${place}, ${sayHeight(change.was ?? box)}`;
  const what =
    how === "shaded"
      ? "the colour is a little different"
      : "it looks different";
  return `${what} ${place} (${size}); no word there has changed`;
}

const picturesHeld: Readonly<Record<UnreadPicture["picture"], string>> = {
  before: "the approved picture",
  after: "the picture of this look",
};

const pictureFlaws: Readonly<Record<PictureFlaw, string>> = {
  missing: "is missing, or is no longer what it was",
  damaged: "is damaged",
  "other-format": "is no PNG file",
  "too-large": "has more than 40 million pixels",
};

function sayHeight({ height }: Box): string {
  const pixels = atLeastOne(height);
  return `${pixels} ${pixels === 1 ? "pixel" : "pixels"} high`;
}

function atLeastOne(pixels: number): number {
  return Math.max(1, Math.round(pixels));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
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
