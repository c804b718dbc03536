// Pages by which sites keep programs out without setting them a task.
import type { WallRecogniser } from "./define-wall.ts";
import { isCalled, says } from "./read-cues.ts";

const title =
  /just a moment|attention required|^(error )?[\d\s:–-]{0,8}access (is |has been )?(denied|restricted)|access to this (page|site|website) has been (denied|limited|blocked)|pardon our interruption|request (rejected|blocked|unsuccessful)|(you('ve| have) been|you are) blocked|security check(point)?(?![\w-])|checking your (browser|connection)|verif(y|ying) (your|the) (browser|connection)|making sure you('re| are) not a (bot|robot)|ddos protection|bot (check|detection|verification)|robot check|please wait|^blocked$|^forbidden$|einen moment|un instant|un momento/i;

const words =
  /checking (if the site connection is secure|your browser)|verifying (your browser|that you are|you are)|enable javascript and cookies to continue|(you('ve| have) been|you are|your (ip|request|access) (address )?(has been|is|was)) (temporarily )?(blocked|banned|denied)\b|access to this (page|site|service|website) (has been|is) (denied|limited|blocked|restricted)|you (don't|do not) have permission to access .{0,200}on this server|request unsuccessful|incident id|(made|makes) us (think|believe) (that )?you('re| are| were| may be) a (bot|robot)|we believe you are (using automation|a (bot|robot))|requested url was rejected|your support id is|not a (bot|robot)\b|automated (access|requests?|queries|traffic) (is|are|was|were|from)|security (service|solution) to protect itself|disable any ad ?blocker/i;

/** What they add to such a title, and other pages may say as well. */
const besides =
  /(website|application) firewall|(whitelist|allow) your ip|(this|the) block is|blocked (in error|by mistake)|reference (id|number|#)|ray id/i;

/** Where such pages load their check from. */
const source =
  /\/cdn-cgi\/challenge-platform\/(?!scripts\/jsd)|_Incapsula_Resource|\/_sec\/cp_challenge|\/ips\.js\?|ddos-guard|\/\.within\.website\//i;

export const botCheck: WallRecogniser = {
  wall: "bot-check",
  stands: ({ status, headers, page }) => {
    if (headers["cf-mitigated"] === "challenge" || status === 999) return true;
    const own = page.ownWords;
    const all = `${page.withoutScript}\n${page.title}`;
    if (own <= 60 && page.embeds.some((from) => source.test(from))) return true;
    if (own <= 15 && /javascript and cookies to continue/i.test(all))
      return true;
    if (own > 180) return false;
    if (isCalled(page, title) && (own <= 20 || says(page, besides)))
      return true;
    return says(page, words);
  },
};
