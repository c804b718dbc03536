import type { Article } from "../../model/article.ts";
import type { Place } from "../../model/place.ts";
import { defineRule } from "../define-rule.ts";
import type { StepPart } from "../read-step-parts.ts";
import { readStepParts } from "../read-step-parts.ts";
import { placeOf } from "../text-places.ts";

export const pictureAlone = defineRule({
  id: "picture-alone",
  title: "A step is told by a picture alone.",
  severity: "warning",
  *check({ article }) {
    for (const part of readStepParts(article.tree)) {
      const isEmpty = part.words === "";
      if (isEmpty ? !isStepOfPicture(part) : !isPointer(part)) continue;
      const place = placeOfPart(article, part);
      yield {
        ...(place === undefined ? {} : { place }),
        title: isEmpty
          ? "This step is a picture and nothing else."
          : `“${shorten(part.words)}” sends readers to a picture and does not say what to do.`,
        why: "Readers who cannot see the picture, and readers whose screen looks different by now, are not told what to do.",
        todo: "Write the step in words, with the control's name in bold, such as: Tap **Log in**. The picture can stay behind it.",
      };
    }
  },
});

// A bulleted list of pictures is a gallery.
function isStepOfPicture({ where, hasPicture }: StepPart): boolean {
  return hasPicture && (where === "step" || where === "step-section");
}

const media =
  /\b(?:pictures?|pic|screen ?shots?|images?|figures?|photos?|illustrations?|gif|animation|video)\b/i;
/** What points at a picture. "Choose the image" does not: the image is what is chosen. */
const pointing =
  /\b(?:see|follow|look at|refer to|do|as|in|on|like|shown|marked|highlighted|circled)\b/i;
const pointingAlone =
  /\b(?:like (?:this|so)|as (?:shown|follows|marked|seen|pictured)|(?:shown|marked|circled|highlighted) (?:here|below|above))\b/i;
const pointingAtNext = /\b(?:here|this|below|following|next)\b/i;
const doing =
  /\b(?:do|follow|tap|click|press|choose|select|go|like|as|marked|proceed|continue)\b/i;

/** Words that say nothing but where to look. Anything else (a label, an item's name, a place) is an instruction in words. */
const empty = new Set(
  "a above again all an and animation arrow arrows as at be below box button buttons by choose circled click do exactly figure figures follow following follows gif go here highlighted how icon illustration illustrations image images in is it item just like link look marked next now of on option or our photo photos pic picture pictured pictures please point press proceed red refer screenshot screenshots seen see select should show shown shows simply so spot step tap that the then these this to video way we what where which with you your".split(
    " ",
  ),
);

function isPointer(part: StepPart): boolean {
  const { words, where, hasPicture, isBeforePicture } = part;
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (
    all.length > 25 ||
    !all.every((word) => empty.has(word) || /^\d+$/.test(word))
  )
    return false;
  const hasNear = hasPicture || isBeforePicture;
  const isPointing =
    (media.test(words) && pointing.test(words)) ||
    (hasNear && (pointingAlone.test(words) || pointingAtNext.test(words))) ||
    (where !== "prose" && pointingAlone.test(words));
  // Outside steps "See the picture below" may only show how something looks.
  return isPointing && (where !== "prose" || (hasNear && doing.test(words)));
}

function placeOfPart(article: Article, { node }: StepPart): Place | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined
    ? undefined
    : placeOf(article, { start, end });
}

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
