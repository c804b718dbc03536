// Pages that set a task only a person can do.
import type { WallRecogniser } from "./define-wall.ts";
import { isCalled, isExplanation, says } from "./read-cues.ts";
import type { SeenPage } from "./seen-page.ts";

const title =
  /human verification|(verify|confirm|prove) (that )?(you('re| are)|it('s| is)) (a |really )?(human|you|not a (ro)?bot)|are you (a )?(human|robot)|robot or human|captcha|one more step|sicherheits(über)?prüfung|security verification/i;

const words =
  /(solve|complete|completing|finish|pass|enter|fill) (in |out )?(the|this|a) (captcha|security check|challenge|puzzle)|unusual (traffic|activity) from your|(verify|confirm|prove|make sure|ensure|checks?) (that |to see )?(if )?you('re| are) (a |really )?(human|person|not a (ro)?bot)(?! (to (sign up|register|join|post)|when|whenever)\b)|(type|enter) the characters|press (&|and) hold to|i('m| am) not a robot|proves you are a human|kein roboter|pas un robot|no (eres|soy) un robot|não é um robô|geen robot|ungewöhnlichen (daten)?verkehr|trafic inhabituel|tráfico inusual/i;

/** Where the tasks come from. Honest pages hold them too, behind a form for feedback. */
const source =
  /captcha-delivery\.com|captcha\.px-cdn|awswaf\.com|hcaptcha\.com|recaptcha\/(api|enterprise)|challenges\.cloudflare\.com|arkoselabs|funcaptcha|geetest/i;

export const captcha: WallRecogniser = {
  wall: "captcha",
  stands: ({ headers, page }) => {
    if (/captcha|challenge/.test(headers["x-amzn-waf-action"] ?? ""))
      return true;
    if (isExplanation(page)) return isTaskOnly(page);
    const own = page.ownWords;
    if (own > 180) return false;
    const hasTask = page.embeds.some((from) => source.test(from));
    if (hasTask && own <= 12) return true;
    if (isCalled(page, title) && (own <= 12 || hasTask)) return true;
    return says(page, words);
  },
};

// "Why do I have to complete a CAPTCHA?" stands on walls as well, below the task.
function isTaskOnly(page: SeenPage["page"]): boolean {
  return page.ownWords <= 12 && page.embeds.some((from) => source.test(from));
}
