import type { WallRecogniser } from "./define-wall.ts";

/** A page in another language than asked for misleads readers, whatever else of it is right. */
export const recogniseOtherLanguage: WallRecogniser = {
  wall: "other-language",
  stands: ({ language, locale }) => {
    const said = primary(language);
    // "mul" and "und" say that it is in several or in none (ISO 639-2).
    return (
      /^[a-z]{2,3}$/.test(said) &&
      said !== "mul" &&
      said !== "und" &&
      said !== primary(locale)
    );
  },
};

function primary(tag: string): string {
  return (tag.trim().split(/[-_]/)[0] ?? "").toLowerCase();
}
