// Whether what was shown is what is there, digest by digest.
import type { PictureDecision, ScreenDecision } from "../model/decision.ts";
import { deviceTitles } from "../model/device.ts";
import { foldHeading } from "../model/article.ts";
import { findSignoff } from "../model/find-signoff.ts";
import { findBaseline, variantsOn } from "../model/platform-registry.ts";
import { showRest, type AskedLook } from "../model/shown.ts";
import type { CheckpointSignoff, Signoffs } from "../model/signoff.ts";
import type { Weighed } from "./decision-ground.ts";
import { refuse, supersede } from "./decision-ground.ts";
import type { DecisionSubject } from "./weigh-wording.ts";

const again = "See what is there now, and decide again.";

/** The look a decision is about, and the sign-off that it renews. */
export interface DecidedLook extends AskedLook {
  readonly before: CheckpointSignoff | undefined;
}

export function findAsked(
  { screen: id, section, device, variant }: ScreenDecision | PictureDecision,
  { ground, article, platform }: DecisionSubject,
): DecidedLook | Weighed {
  const demand = article.frontmatter.checkpoints.find(
    (one) =>
      one.screen === id && foldHeading(one.section) === foldHeading(section),
  );
  const screen = platform.screenById.get(id);
  if (demand === undefined || screen === undefined)
    return refuse(
      `The article asks for no screen “${id}” under “${section}”.`,
      `It asks for: ${article.frontmatter.checkpoints.map((one) => `“${one.screen}” under “${one.section}”`).join(", ") || "none"}`,
    );
  if (!demand.on.includes(device))
    return refuse(
      `The article does not ask for “${id}” on ${device}.`,
      `It asks for it on: ${demand.on.join(", ")}`,
    );
  if (!variantsOn(screen, device).includes(variant))
    return refuse(
      variant === undefined
        ? `“${screen.title}” has variants on ${deviceTitles[device]}, and the decision names none.`
        : `“${screen.title}” has no variant “${variant}” on ${deviceTitles[device]}.`,
      "Decide about each variant for itself.",
    );
  const before = findSignoff(
    ground.signoffsByFile.get(article.file)?.checkpoints ?? [],
    article,
    demand,
    device,
    variant,
  );
  return { article, demand, screen, device, variant, before };
}

/** What differs between what was shown and what is there; undefined when nothing does. */
export function checkShown(
  { shown, kind }: ScreenDecision | PictureDecision,
  asked: DecidedLook,
  signoffs: Signoffs | undefined,
): Weighed | undefined {
  const { demand, screen, device, variant, before } = asked;
  const now = showRest(asked, signoffs?.checkpoints ?? []);
  const title = `“${screen.title}” on ${deviceTitles[device]}`;
  if (shown.passage !== now.passage)
    return supersede(
      `The section “${demand.section}” was edited while it was being decided about.`,
      again,
    );
  if (shown.questions !== now.questions)
    return supersede(
      `The questions about ${title} were edited while it was being decided about.`,
      again,
    );
  if (shown.recipe !== now.recipe)
    return supersede(
      `The recipe, proof or masks of ${title} were edited while it was being decided about.`,
      again,
    );
  if (shown.before !== now.before)
    return supersede(
      before === undefined
        ? `The sign-off of ${title} that was shown is gone.`
        : `${before.by} decided about ${title} on ${before.at.slice(0, 10)}, while it was being decided about.`,
      again,
    );
  const baseline = findBaseline(screen, device, variant);
  // Another article may have brought the very same picture meanwhile.
  const isSame =
    kind === "screen" &&
    "picture" in shown &&
    baseline?.picture.pixels === shown.picture &&
    baseline.text === shown.text;
  if (shown.approved !== now.approved && !isSame)
    return supersede(
      baseline === undefined
        ? `The approved picture of ${title} that was shown is gone.`
        : `${baseline.signoff.by} approved another picture of ${title} on ${baseline.signoff.at.slice(0, 10)}.`,
      again,
    );
  return undefined;
}
