/**
 * The name Tesseract's data has for a language; undefined where there is none.
 * @param locale such as en-US. Source: ISO 639-2/T, with Tesseract's own names for Chinese.
 */
export function nameLanguage(locale: string): string | undefined {
  const [language = "", ...rest] = locale.toLowerCase().split("-");
  if (language === "zh")
    return rest.includes("tw") || rest.includes("hk") || rest.includes("hant")
      ? "chi_tra"
      : "chi_sim";
  return dataByLanguage.get(language);
}

const dataByLanguage: ReadonlyMap<string, string> = new Map([
  ["ar", "ara"],
  ["bg", "bul"],
  ["ca", "cat"],
  ["cs", "ces"],
  ["da", "dan"],
  ["de", "deu"],
  ["el", "ell"],
  ["en", "eng"],
  ["es", "spa"],
  ["et", "est"],
  ["fi", "fin"],
  ["fr", "fra"],
  ["he", "heb"],
  ["hi", "hin"],
  ["hr", "hrv"],
  ["hu", "hun"],
  ["id", "ind"],
  ["it", "ita"],
  ["ja", "jpn"],
  ["ko", "kor"],
  ["lt", "lit"],
  ["lv", "lav"],
  ["nb", "nor"],
  ["nl", "nld"],
  ["no", "nor"],
  ["pl", "pol"],
  ["pt", "por"],
  ["ro", "ron"],
  ["ru", "rus"],
  ["sk", "slk"],
  ["sl", "slv"],
  ["sr", "srp"],
  ["sv", "swe"],
  ["th", "tha"],
  ["tr", "tur"],
  ["uk", "ukr"],
  ["vi", "vie"],
]);
