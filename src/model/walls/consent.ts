// Pages that show nothing before their reader has chosen about cookies. A banner
// over a page with words of its own is none.
import type { WallRecogniser } from "./define-wall.ts";
import { headsOf, isExplanation } from "./read-cues.ts";
import { countWords } from "../count-words.ts";

const about =
  /cookies?\b|consent|privacy|personal(is|iz)ed|partners?\b|advertis|tracking|measure|data\b|einwilligung|zustimm|werbung|datenschutz|témoins|consentement|consentimiento|privacidad|privacidade|consenso|toestemming|before you continue|bevor (du|sie) (weiter|fort)|avant de continuer|antes de continuar|prima di continuare|voordat je/i;
const accept =
  /^(i )?(accept|allow|agree|consent|got it|understand)\b|^(alle[ns]? )?(akzeptieren|annehmen|zustimmen|erlauben)|^(tout )?accepter|^j'accepte|^aceptar|^aceitar|^accett|^accepteren/i;

/** What is pressed to agree, to refuse, or to go on without, where the question lies over a page. */
export const answers = new RegExp(
  [
    accept,
    /^(yes,? )?i agree\b|^ok(ay)?$|^that['’]s (fine|ok)/,
    /^(i )?(do not|don['’]t) (accept|allow|agree|consent)\b|^(reject|decline|refuse|deny|disagree)\b|^(use |allow |accept )?(only )?(strictly )?(necessary|essential|required)\b|^continue without\b/,
    /^(ja,? )?(ich )?(stimme zu|bin einverstanden|einverstanden)|^(alle[ns]? )?(ablehnen|zulassen)|^nur (notwendige|erforderliche|essenzielle)/,
    /^j['’]accepte|^(tout |je )?refuse|^(tout )?autoriser|^continuer sans|^d['’]accord/,
    /^acepto|^(rechazar|permitir|denegar)|^de acuerdo/,
    /^(aceito|concordo|rejeitar|recusar|permitir)/,
    /^(rifiuta|consenti|ho capito)|^continua senza/,
    /^(alles |alle cookies )?(accepte(er|ren)|weigeren|afwijzen|toestaan)|^(ik ga )?akkoord/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** What a question about cookies is about, where it lies over a page with words of its own. */
export const ofCookies =
  /cookies?\b|consent(?!ed)|einwilligung|datenschutz|témoins|consentement|consentimiento|consenso|toestemming|(privacy|personal data|your data)\b.{0,200}\b(partners?|advertis|measure|personali[sz])/is;

export const consent: WallRecogniser = {
  wall: "consent",
  stands: ({ landed, asked, page }) => {
    if (landed !== asked && isConsentAddress(landed)) return true;
    if (isExplanation(page) || !page.controls.some((text) => accept.test(text)))
      return false;
    const own = page.ownWords;
    const beside = page.prose
      .filter((line) => !about.test(line))
      .reduce((sum, line) => sum + countWords(line), 0);
    const isNamed = headsOf(page).some((head) => about.test(head));
    // Policies name cookies in nearly every line, but explain them under headings.
    if (own > 400 || page.subheadings > 2) return false;
    return beside <= own * (isNamed ? 0.5 : 0.1);
  },
};

function isConsentAddress(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return hostname.startsWith("consent.") || /\/consent\b/i.test(pathname);
}
