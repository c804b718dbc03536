// Where the review page's pictures are taken in and signed. Until they are signed they are in
// this process's memory and nowhere else; what is not signed is gone when it stops.
import { openDecoder } from "../adapters/decode-apart.ts";
import { openPhoneStore } from "../adapters/phone-store.ts";
import { openTextReader } from "../adapters/read-text-apart.ts";
import { withMargin } from "../intake/black-out.ts";
import type { Sighting } from "../intake/find-shown.ts";
import {
  blackOut,
  takeIn,
  type LookedFor,
  type TakenPicture,
} from "../intake/take-in.ts";
import type { PictureDecision } from "../model/decision.ts";
import type { Target } from "../model/device.ts";
import { deviceTitles } from "../model/device.ts";
import { describeLocator } from "../model/locator.ts";
import { digest } from "../model/digest.ts";
import type {
  LookName,
  SignPicture,
  WireTaken,
} from "../model/picture-wire.ts";
import {
  listPhones,
  rememberedPhoneSchema,
} from "../model/remembered-phone.ts";
import { cleanTexts } from "../report/clean-text.ts";
import type {
  PictureAnswer,
  PictureDesk,
} from "../review-server/add-pictures.ts";
import type { PhoneCard } from "../review-server/phone-page.tsx";
import type { DeskAnswer } from "../review-server/build-review.ts";
import { bringPicture } from "./bring-picture.ts";
import type { Console } from "./console-port.ts";
import {
  describeSighting,
  describeSuspect,
  listNotes,
} from "./describe-taken.ts";
import { findLook } from "./find-look.ts";
import type { Workspace } from "./load-settings.ts";
import { lookFor } from "./look-for.ts";

interface Waiting {
  readonly picture: TakenPicture;
  readonly wanted: LookedFor;
  readonly platform: string;
}

/** As many as an editor may have open; the oldest goes first. */
const mostWaiting = 8;

export interface PictureDeskOptions {
  readonly target: Target;
  readonly by: string;
  /** Hands a decision to `decide`, with the bytes of its picture. */
  readonly keep: (
    decision: PictureDecision,
    png: Uint8Array,
  ) => Promise<DeskAnswer>;
}

export function openPictureDesk(
  console: Console,
  workspace: Workspace,
  { target, by, keep }: PictureDeskOptions,
): Omit<PictureDesk, "phone"> & {
  /** What a phone's page says of a look; undefined where no article asks for it. */
  readonly describe: (look: LookName) => Promise<PhoneCard | undefined>;
} {
  const ports = { decoder: openDecoder(), reader: openTextReader() };
  const store = openPhoneStore(console.env);
  const waiting = new Map<string, Waiting>();

  async function take(
    look: LookName,
    bytes: Uint8Array,
  ): Promise<PictureAnswer<WireTaken>> {
    const found = await findLook(workspace, target, look);
    if (found === undefined) return gone;
    const { settings } = workspace;
    const wanted = lookFor(found.asked, settings.locale, console.env);
    const taken = await takeIn(bytes, wanted, ports);
    if (taken.outcome === "refused") return taken;
    const { picture } = taken;
    const id = digest(picture.png);
    waiting.delete(id);
    const { platform } = found.asked.screen;
    waiting.set(id, { picture, wanted, platform });
    const [oldest] = waiting.keys();
    if (waiting.size > mostWaiting && oldest !== undefined)
      waiting.delete(oldest);
    const kept = await store.read();
    const phones =
      kept.outcome === "read" ? listPhones(kept.phones, by, look.device) : [];
    const { reading, width, height } = picture;
    const value: WireTaken = {
      id,
      width,
      height,
      notes: listNotes(picture, console.now(), undefined),
      ...(reading.outcome === "not-read"
        ? { unread: `${reading.because}. ${reading.todo}` }
        : {}),
      proofs: reading.outcome === "read" ? reading.proofs.map(toWire) : [],
      labels: reading.outcome === "read" ? reading.labels.map(toWire) : [],
      suspects:
        reading.outcome === "read"
          ? reading.suspects.map(({ title, box }) => ({
              title,
              box,
              proposed: withMargin(box, picture),
            }))
          : [],
      phones: phones.map(({ name, model, os, appByPlatform }) => ({
        name,
        model,
        os,
        app: appByPlatform[platform] ?? "",
      })),
      shown: found.shown,
    };
    return { outcome: "done", value: cleanTexts(value) };
  }

  async function sign(request: SignPicture): Promise<DeskAnswer> {
    const { look, id, answers, shown } = request;
    const one = waiting.get(id);
    if (one === undefined)
      return {
        outcome: "refused",
        because: "This picture is not here any more: it was never signed.",
        todo: "Bring it again.",
      };
    const { picture, wanted, platform } = one;
    const black = await blackOut(picture, request.blackOut, wanted, ports);
    if (black.outcome === "refused") return black;
    const readable = request.readable.trim();
    if (black.open.length > 0 && readable === "")
      return {
        outcome: "refused",
        because: `The picture still shows what looks secret: ${black.open.map(describeSuspect).join("; ")}.`,
        todo: "Black it out, or say why it may be seen.",
      };
    const phone = rememberedPhoneSchema.safeParse({
      name: request.phone.name.trim(),
      device: look.device,
      by,
      model: request.phone.model.trim(),
      os: request.phone.os.trim(),
      appByPlatform: { [platform]: request.phone.app.trim() },
      usedAt: console.now().toISOString(),
    });
    if (!phone.success)
      return {
        outcome: "refused",
        because:
          "The phone’s name, model, system and app version are needed, in a few words each.",
        todo: "Fill them in; they are remembered for the next time.",
      };
    const why = request.why.trim();
    const { model, os } = phone.data;
    const decision: PictureDecision = {
      kind: "picture",
      target,
      ...look,
      answers,
      ...(await bringPicture(picture, black, look.device, readable)),
      phone: { model, os, app: request.phone.app.trim() },
      shown,
      by,
      at: console.now().toISOString(),
      why: why === "" ? plainReason : why,
    };
    const made = await keep(decision, black.png);
    if (made.outcome === "done") {
      waiting.delete(id);
      // That it is asked again next time is no reason to say it was not signed.
      await store.remember(phone.data);
    }
    return made;
  }

  async function describe(look: LookName): Promise<PhoneCard | undefined> {
    const found = await findLook(workspace, target, look);
    if (found === undefined) return undefined;
    const { screen, device } = found.asked;
    const wanted = lookFor(found.asked, workspace.settings.locale, console.env);
    return cleanTexts({
      title: `${screen.title}, ${deviceTitles[device]}`,
      steps: [...(screen.instructions[device] ?? [])],
      shows: [...wanted.proofs.map(describeLocator), ...wanted.labels],
    });
  }

  const readTaken = (id: string) => waiting.get(id)?.picture.png;
  return { take, sign, readTaken, describe };
}

const plainReason =
  "taken on the phone and seen beside its text in presscheck review";

const gone = {
  outcome: "refused",
  because: "The article does not ask for this screen any more.",
  todo: "Load the page again.",
} as const;

function toWire(sighting: Sighting): WireTaken["proofs"][number] {
  return {
    what: sighting.what,
    words: describeSighting(sighting),
    isFound: sighting.outcome === "found",
    ...("box" in sighting ? { box: sighting.box } : {}),
  };
}
