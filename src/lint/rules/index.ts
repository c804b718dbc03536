// Every rule, one line each. A rule that is not here does not run; a test says so.
import type { Rule } from "../define-rule.ts";
import { absoluteUnregistered } from "./absolute-unregistered.ts";
import { altText } from "./alt-text.ts";
import { anchorForNothing } from "./anchor-for-nothing.ts";
import { answerDiffers } from "./answer-differs.ts";
import { checkpointSectionMissing } from "./checkpoint-section-missing.ts";
import { claimAnchorDoubted } from "./claim-anchor-doubted.ts";
import { claimAnchorMisplaced } from "./claim-anchor-misplaced.ts";
import { claimContradicted } from "./claim-contradicted.ts";
import { claimDropped } from "./claim-dropped.ts";
import { claimForbidden } from "./claim-forbidden.ts";
import { claimHedged } from "./claim-hedged.ts";
import { claimNegated } from "./claim-negated.ts";
import { claimNotAnchored } from "./claim-not-anchored.ts";
import { claimRetracted } from "./claim-retracted.ts";
import { claimWithoutSource } from "./claim-without-source.ts";
import { deviceSwitch } from "./device-switch.ts";
import { deviceWithoutCheckpoint } from "./device-without-checkpoint.ts";
import { editorsNote } from "./editors-note.ts";
import { figureAnchor } from "./figure-anchor.ts";
import { headingOrder } from "./heading-order.ts";
import { hiddenWords } from "./hidden-words.ts";
import { imageAltMissing } from "./image-alt-missing.ts";
import { invisibleCharacters } from "./invisible-characters.ts";
import { labelSpelling } from "./label-spelling.ts";
import { linkNotOfficial } from "./link-not-official.ts";
import { linkScheme } from "./link-scheme.ts";
import { linkTextMisleads } from "./link-text-misleads.ts";
import { lookalikeLink } from "./lookalike-link.ts";
import { missingOfficialLink } from "./missing-official-link.ts";
import { numberUnregistered } from "./number-unregistered.ts";
import { officialPageUnlinked } from "./official-page-unlinked.ts";
import { pictureAlone } from "./picture-alone.ts";
import { staleDate } from "./stale-date.ts";
import { templateLeftover } from "./template-leftover.ts";
import { unknownClaim } from "./unknown-claim.ts";
import { unknownLink } from "./unknown-link.ts";
import { unknownPlatform } from "./unknown-platform.ts";
import { unknownScreen } from "./unknown-screen.ts";

export const rules: readonly Rule[] = [
  absoluteUnregistered,
  altText,
  anchorForNothing,
  answerDiffers,
  checkpointSectionMissing,
  claimAnchorDoubted,
  claimAnchorMisplaced,
  claimContradicted,
  claimDropped,
  claimForbidden,
  claimHedged,
  claimNegated,
  claimNotAnchored,
  claimRetracted,
  claimWithoutSource,
  deviceSwitch,
  deviceWithoutCheckpoint,
  editorsNote,
  figureAnchor,
  headingOrder,
  hiddenWords,
  imageAltMissing,
  invisibleCharacters,
  labelSpelling,
  linkNotOfficial,
  linkScheme,
  linkTextMisleads,
  lookalikeLink,
  missingOfficialLink,
  numberUnregistered,
  officialPageUnlinked,
  pictureAlone,
  staleDate,
  templateLeftover,
  unknownClaim,
  unknownLink,
  unknownPlatform,
  unknownScreen,
];
