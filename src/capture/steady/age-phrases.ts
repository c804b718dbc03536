// "3 minutes ago" as pages say it in their language. The forms are those of the Unicode
// CLDR (https://cldr.unicode.org/), which Intl knows for all languages that have any.

const units = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "quarter",
  "year",
] as const;
const styles = ["long", "short", "narrow"] as const;
/** Languages have up to six plural forms; these numbers need one of each. */
const numbers = [0, 1, 2, 3, 5, 6, 11, 21, 100];

/** What pages write where the number is one, or not known exactly. */
const numberWords: Readonly<Record<string, string>> = {
  en: "an?|one|a few|a couple of",
  de: "eine[mnr]?|wenigen|ein paar",
  es: "un[ao]?|unos|unas|algunos",
  fr: "une?|quelques",
  it: "un[ao]?|pochi|alcuni",
  nl: "een|enkele",
  pt: "uma?|alguns|algumas",
};

/** Written in the place of an age. */
const someTimeAgo: Readonly<Record<string, string>> = {
  de: "vor einiger Zeit",
  es: "hace un tiempo",
  fr: "il y a quelque temps",
  it: "qualche tempo fa",
  nl: "enige tijd geleden",
  pt: "há algum tempo",
};

export interface AgePhrases {
  /** Source of a regular expression, for the flags "giu". */
  readonly source: string;
  /** What is written instead. */
  readonly instead: string;
}

/** How ages are written in a language, and in English. @param language as in `lang`; English where it is none */
export function writeAgePhrases(language: string): AgePhrases {
  const [primary = "en"] = language.toLowerCase().split("-");
  const known = phrasesByLanguage.get(primary) ?? write(primary);
  phrasesByLanguage.set(primary, known);
  return known;
}

// Asking Intl for all forms takes some hundredths of a second.
const phrasesByLanguage = new Map<string, AgePhrases>();

function write(primary: string): AgePhrases {
  const forms = new Set(["just now"]);
  for (const each of new Set([primary, "en"]))
    for (const form of listForms(each)) forms.add(form);
  // The longest first: "3 min ago" begins another form.
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return {
    source: `(?<![\\p{L}\\p{N}])(?:(?:about|over|almost)\\s)?(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`,
    instead: someTimeAgo[primary] ?? "some time ago",
  };
}

function listForms(language: string): string[] {
  if (Intl.RelativeTimeFormat.supportedLocalesOf(asTag(language)).length === 0)
    return [];
  const words = numberWords[language];
  const number =
    words === undefined ? "\\p{Nd}{1,5}" : `(?:\\p{Nd}{1,5}|${words})`;
  return styles.flatMap((style) => {
    const format = new Intl.RelativeTimeFormat(language, { style });
    return units.flatMap((unit) =>
      numbers.flatMap((count) => {
        const parts = format.formatToParts(-count, unit);
        // A form without a number in it ("antier") is a word of its own, not an age.
        if (!parts.some(({ type }) => type === "integer")) return [];
        return parts
          .map(({ type, value }) =>
            type === "literal" ? quote(value) : number,
          )
          .join("");
      }),
    );
  });
}

// What `lang` says may be no language at all.
function asTag(language: string): string[] {
  return /^[a-z]{2,3}$/.test(language) ? [language] : [];
}

function quote(literal: string): string {
  return literal
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replaceAll(/\s+/g, "\\s{1,3}");
}
