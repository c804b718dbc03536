// Pages that show nothing before their reader has chosen about cookies. A banner
// over a page with words of its own is none.
import type { WallRecogniser } from "./define-wall.ts";
import { headsOf, isExplanation } from "./read-cues.ts";
import { countWords } from "../count-words.ts";

const about =
  /cookies?\b|consent|privacy|personal(is|iz)ed|partners?\b|advertis|tracking|measure|data\b|einwilligung|zustimm|werbung|datenschutz|témoins|consentement|consentimiento|privacidad|privacidade|consenso|toestemming|before you continue|bevor (du|sie) (weiter|fort)|avant de continuer|antes de continuar|prima di continuare|voordat je/i;
const accept =
  /^(i )?(accept|allow|agree|consent|got it|understand)\b|^(alle[ns]? )?(akzeptieren|annehmen|zustimmen|erlauben)|^(tout )?accepter|^j'accepte|^aceptar|^aceitar|^accett|^accepteren/i;

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
