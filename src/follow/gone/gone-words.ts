// What pages say that answer "200 OK" and are not there.
import {
  headsOf,
  isCalled,
  isExplanation,
  says,
} from "../../model/walls/read-cues.ts";
import type { SeenPage } from "../../model/walls/seen-page.ts";

const thing =
  "(page|content|article|topic|post|link|address|url|document|resource|entry|guide|file|site|web ?page|item|question|story|product)";

/** What such a page is called. */
const title = new RegExp(
  [
    `\\b${thing}s? .{0,40}?(not (be )?found|(can['’]?t|cannot|can not|could not|couldn['’]?t) be (found|located|displayed)|(is ?n['’]t|is not|no longer|is no longer|not) (currently )?(available|here|exist|active|published)|does(n['’]t| not) (seem to )?exist|(has been|was|have been|got) (removed|deleted|archived|retired|taken down)|(is|are) (missing|gone|unavailable))`,
    `(can['’]?t|cannot|can not|could not|couldn['’]?t|unable to|didn['’]t|don['’]t) (seem to )?(find|locate) (the|that|this|your|any|what) ?([a-z]+ )?(${thing}|you)`,
    "^(http |error |status )*(404|410)( error)?$",
    "\\b(404|410)\\b[ :,(–—-]{0,3}(error|not found|page|gone)",
    "^not found$",
    `(this|the|your) (${thing}|invitation) (has |is )?expired`,
    "nothing (here|(was |to be )?found)",
    "^(page|content|article) (unavailable|missing|gone|removed|expired)",
    `no such ${thing}`,
    "isn['’]t the (page|web page) you('re| are) looking for",
    "(seite|inhalt|artikel|beitrag).{0,40}(nicht (gefunden|verfügbar|vorhanden)|gibt es .{0,12}nicht|existiert nicht)",
    "page (introuvable|non trouvée)|n['’]existe (pas|plus)|(n['’]est|n['’]a) (pas|plus) (disponible|été trouvée)",
    "(página|contenido|conteúdo|artículo|artigo).{0,40}(no (encontrad[oa]|existe|está disponible)|não (encontrad[oa]|existe|está disponível))|no (hemos podido|se ha podido|pudimos) encontrar la página",
    "pagina (non trovata|niet gevonden)|nie znaleziono strony|siden (blev|ble) ikke fundet|sidan (hittades inte|kunde inte hittas)|ページが見つかりません|页面不存在|找不到页面|страница не найдена",
  ].join("|"),
  "i",
);

/** What only such a page tells its reader. */
const words = new RegExp(
  [
    `${thing} (that |which )?you('re| are|['’]ve| have| were)? (just )?(looking for|requested|followed|tried|trying|clicked|reached|entered|searching for)`,
    `(it |link|${thing}) (may|might|could|has|have|was|must) (have )?(been |be )?(moved|removed|deleted|retired|renamed|broken|changed)`,
    "nothing (was |can be )?found at this (location|address)",
    "(mistyped|check|misspelled) (the|your) (address|url|spelling|link)",
    "(removed|deleted), (renamed|had its name)",
    "build something amazing",
    "we retire (articles|pages)",
    "only shared (it|this) with|changed who can see|ha(s|ve|d)? been (deleted|removed)",
    "lost\\?$",
  ].join("|"),
  "i",
);

/** What stands at an address nobody uses any more, or not yet. */
const placeholder =
  /\b(this |the )?domain( name)? .{0,60}(is|may be) for sale|buy this domain|domain (is )?parked|welcome to nginx!|apache2? .{0,20}(default|test) page|^it works!$|^index of \/|account (has been )?suspended|site (not found|is not published|has been suspended)|(website|site) (is )?coming soon|there is currently no text in this page|this page (has been|was) deleted|there is(n['’]t| no|n't a) (github pages )?site here/i;

/** The heading under which the page says that what was asked for is not there; undefined when it says no such thing. */
export function findGoneWords(
  seen: SeenPage,
  siteIsHonest: boolean,
): string | undefined {
  const { page } = seen;
  const own = page.ownWords;
  if (own <= 80 && !isExplanation(page) && says(page, placeholder))
    return page.firstHeading || page.title;
  const called = findGoneHead(seen);
  if (called === undefined || own > 110) return undefined;
  // Where names that were made up are answered with "not found", a page that is
  // answered otherwise is there, unless it says twice that it is not.
  return own <= (siteIsHonest ? 12 : 60) || says(page, words)
    ? called
    : undefined;
}

/** What the page is called, where that says that it is not there. */
export function findGoneHead({ page, asked }: SeenPage): string | undefined {
  const called = headsOf(page).find((head) => title.test(head));
  if (called === undefined || !isCalled(page, title)) return undefined;
  return isNamed(title.exec(called)?.[0] ?? "", asked) ? undefined : called;
}

/** Whether the address asks for just that: what a glossary says of "404 Not Found". */
function isNamed(cue: string, address: string): boolean {
  const { pathname } = new URL(address);
  const part = pathname.split("/").findLast((name) => name !== "") ?? "";
  const named = part.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return named.some((word) => cue.toLowerCase().split(/\W+/).includes(word));
}
