import { describe, expect, test } from "vitest";
import { writeAgePhrases } from "../../../src/capture/steady/age-phrases.ts";

function still(language: string, text: string): string {
  const { source, instead } = writeAgePhrases(language);
  return text.replace(new RegExp(source, "giu"), instead);
}

describe("an age is some time ago", () => {
  test.each([
    ["en", "Changed 3 minutes ago.", "Changed some time ago."],
    ["en-GB", "about an hour ago", "some time ago"],
    ["en", "just now", "some time ago"],
    ["en", "3 min. ago, 2h ago", "some time ago, some time ago"],
    ["de", "Geändert vor 3 Minuten", "Geändert vor einiger Zeit"],
    ["de-AT", "Vor einer Stunde", "vor einiger Zeit"],
    ["de", "vor 2 Std.", "vor einiger Zeit"],
    ["de", "posted 3 minutes ago", "posted vor einiger Zeit"],
    ["es", "Editado hace 3 minutos", "Editado hace un tiempo"],
    ["es-MX", "hace un día", "hace un tiempo"],
    ["fr", "il y a 21\u00a0jours", "il y a quelque temps"],
    ["pl", "5 minut temu i 2 minuty temu", "some time ago i some time ago"],
    ["ja", "3 分前", "some time ago"],
    ["ar", "قبل 3 دقائق", "some time ago"],
  ])("%s: %s", (language, text, stilled) => {
    expect(still(language, text)).toBe(stilled);
  });
});

describe("all else stays as it is", () => {
  test.each([
    ["en", "Codes are good for 3 minutes."],
    ["en", "in 3 minutes"],
    ["en", "long ago"],
    ["de", "Warten Sie 3 Minuten, bevor 3 Minuten um sind."],
    ["de", "vor dem 3. Versuch"],
    ["es", "Espere 3 minutos"],
    ["no language", "the page of 3 minutes"],
    ["", "yesterday"],
  ])("%s: %s", (language, text) => {
    expect(still(language, text)).toBe(text);
  });
});
