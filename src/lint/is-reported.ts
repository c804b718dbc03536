// Other people's words: what scammers, callers and strangers say is no statement of
// the article's, so it is pointed out and holds nothing.
const reporting =
  /\b(?:say|says|said|claim|claims|claimed|claiming|tell|tells|told|promise|promises|promised|insist|insists|swear|swears|pretend|pretends|advertise|advertises|advertised|offer|offers|offering|sell|sells|selling|sold)\b/i;
const platformSays = (name: string) =>
  new RegExp(
    `\\b${name.replace(/[^\p{L}\p{N} ]/gu, "")}\\s+(?:itself\\s+)?(?:says|said|tells|promises|offers|sells)\\b`,
    "iu",
  );

/** Whether somebody else than the platform or the article speaks in a sentence, or it is quoted speech. */
export function isReported(text: string, platformName: string): boolean {
  if (/^["“]|["”]$/.test(text.trim())) return true;
  return reporting.test(text) && !platformSays(platformName).test(text);
}
