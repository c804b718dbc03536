// A picture that a person hands in: it is approved as it is brought.
import type { PictureDecision } from "../model/decision.ts";
import { deviceTitles } from "../model/device.ts";
import { findBaseline, isLookedAtByHand } from "../model/platform-registry.ts";
import { approvePicture } from "./approve-capture.ts";
import { checkAnswers } from "./check-answers.ts";
import { checkShown, findAsked } from "./check-shown.ts";
import type { Weighed } from "./decision-ground.ts";
import { refuse } from "./decision-ground.ts";
import { findKept, toDecider } from "./find-kept.ts";
import { renewCheckpoint } from "./renew-signoffs.ts";
import { signCheckpoint } from "./sign.ts";
import type { DecisionSubject } from "./weigh-wording.ts";

export function weighPicture(
  decision: PictureDecision,
  subject: DecisionSubject,
): Weighed {
  const { ground, article } = subject;
  const signoffs = ground.signoffsByFile.get(article.file);
  if (findKept(signoffs, decision) !== undefined) return { outcome: "already" };
  const asked = findAsked(decision, subject);
  if ("outcome" in asked) return asked;
  const { demand, screen, device, variant, before } = asked;
  // A variant may never be shown to this machine; a person who is shown it can vouch for it.
  if (!isLookedAtByHand(screen, device) && variant === undefined)
    return refuse(
      `“${screen.title}” on ${deviceTitles[device]} is looked at by a browser.`,
      "Run: npx presscheck verify",
    );
  const wrong = checkShown(decision, asked, signoffs);
  if (wrong !== undefined) return wrong;
  const answers = checkAnswers(demand, decision.answers, []);
  if (answers !== undefined) return refuse(answers.because, answers.todo);
  const { leftReadable } = decision.handed;
  if (leftReadable !== undefined && leftReadable.why.trim() === "")
    return refuse(
      `The picture still shows what looks secret: ${leftReadable.what.join(", ")}.`,
      "Black it out, or say why it may be seen.",
    );
  const decider = toDecider(decision);
  const baseline = approvePicture(
    screen,
    { device, variant },
    ground.target,
    decision,
    findBaseline(screen, device, variant),
    decider,
  );
  const signed = signCheckpoint(
    article,
    demand,
    screen,
    baseline.facts,
    decision.answers,
    baseline.facts.capturedAt,
    decider,
  );
  return {
    outcome: "kept",
    signoffs: renewCheckpoint(signoffs, before, signed),
    change: { screen, baseline },
  };
}
