// Human evidence: a picture from a person's device becomes the approved look at a screen.
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { openDecoder } from "../../adapters/decode-apart.ts";
import { openPhoneStore } from "../../adapters/phone-store.ts";
import { openTextReader } from "../../adapters/read-text-apart.ts";
import { withMargin } from "../../intake/black-out.ts";
import { mostBytes } from "../../intake/refusals.ts";
import { blackOut, takeIn, type TakenPicture } from "../../intake/take-in.ts";
import type { Box } from "../../model/access-node.ts";
import type { Device } from "../../model/device.ts";
import { deviceTitles } from "../../model/device.ts";
import { titleLook } from "../../model/look.ts";
import { isLookedAtByHand } from "../../model/platform-registry.ts";
import { showRest } from "../../model/shown.ts";
import { readAnswers } from "../../review/read-answers.ts";
import { chooseVariant } from "../choose-variant.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { bringPicture } from "../bring-picture.ts";
import {
  describeSighting,
  describeSuspect,
  listNotes,
} from "../describe-taken.ts";
import { findPhone, type PhoneOptions } from "../find-phone.ts";
import { lookFor } from "../look-for.ts";
import { Trouble } from "../trouble.ts";
import type { DecisionOptions } from "./decide.ts";
import {
  findCheckpoint,
  keepDecisions,
  makeDecider,
  openSubject,
} from "./decide.ts";

export interface AttachOptions extends DecisionOptions, PhoneOptions {
  readonly on: Device;
  /** The heading it supports, where the article asks for the screen under several. */
  readonly section?: string;
  /** Which variant, where the screen has some on a device that a browser looks at. */
  readonly variant?: string;
  readonly picture: string;
  /** Boxes as x,y,width,height in picture pixels; or "found" for all that looks secret. */
  readonly blackOut?: readonly string[];
  /** Why what looks secret may be seen. */
  readonly readable?: string;
  readonly answer?: readonly string[];
}

export async function attach(
  console: Console,
  article: string,
  screenId: string,
  options: AttachOptions,
): Promise<ExitCode> {
  const subject = await openSubject(console, article, options);
  const { on: device, section } = options;
  const { demand, screen } = findCheckpoint(subject, screenId, device, section);
  const variant = chooseVariant(screen, device, options.variant);
  // A variant may never be shown to this machine; a person who is shown it can vouch for it.
  if (!isLookedAtByHand(screen, device) && variant === undefined) {
    throw new Trouble(
      `“${screen.title}” on ${deviceTitles[device]} is looked at by a browser.`,
      "Run: npx presscheck verify",
    );
  }
  const decider = makeDecider(console, options);
  const read = readAnswers(demand, options.answer ?? [], {});
  if (read.outcome === "wrong") throw new Trouble(read.because, read.todo);
  const { target, repository, workspace, article: about } = subject;
  const asked = { article: about, demand, screen, device, variant };
  const ports = { decoder: openDecoder(), reader: openTextReader() };
  const wanted = lookFor(asked, workspace.settings.locale, console.env);
  const file = resolve(console.cwd, options.picture);
  const bytes = await loadFile(file, options.picture);
  const taken = await takeIn(bytes, wanted, ports);
  if (taken.outcome === "refused")
    throw new Trouble(`${options.picture}: ${taken.because}`, taken.todo);
  const { picture } = taken;
  sayReading(console, picture);
  const boxes = readBoxes(options.blackOut ?? [], picture);
  const black = await blackOut(picture, boxes, wanted, ports);
  if (black.outcome === "refused") throw new Trouble(black.because, black.todo);
  const why = (options.readable ?? "").trim();
  if (black.open.length > 0 && why === "")
    throw new Trouble(
      `The picture shows what looks secret: ${black.open.map(describeSuspect).join("; ")}. Nothing was written.`,
      'Black it out: --black-out found, or --black-out x,y,width,height for boxes of your own. Or say why it may be seen: --readable "…"',
    );
  const store = openPhoneStore(console.env);
  const used = { by: decider.by, device, platform: screen.platform };
  const { phone, remembered } = await findPhone(console, store, options, used);
  for (const note of listNotes(picture, console.now(), phone.model))
    console.err(`Mind: ${note}\n`);
  const brought = await bringPicture(picture, black, device, why);
  const signoffs = repository.signoffsByFile.get(about.file);
  const decision = {
    kind: "picture" as const,
    article: about.file,
    target,
    screen: screen.id,
    section: demand.section,
    device,
    ...(variant === undefined ? {} : { variant }),
    answers: { ...read.answers },
    ...brought,
    phone,
    shown: showRest(asked, signoffs?.checkpoints ?? []),
    ...decider,
  };
  const kept = await keepDecisions(console, subject, [decision], {
    captures: [],
    read: (sha) =>
      Promise.resolve(sha === brought.picture.file ? black.png : undefined),
  });
  const forgotten =
    remembered === undefined ? undefined : await store.remember(remembered);
  if (forgotten !== undefined) console.err(`${forgotten}\n`);
  console.out(
    `${console.paint.green("attached")}  ${screen.title} on ${titleLook({ device, variant })}\n`,
  );
  if (black.boxes.length > 0)
    console.out(
      `${black.boxes.length} ${black.boxes.length === 1 ? "box was" : "boxes were"} blacked out before it was kept.\n`,
    );
  console.out(`Approved by ${decider.by}, kept in ${kept}\n`);
  return 0;
}

async function loadFile(path: string, named: string): Promise<Uint8Array> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isFile() !== true)
    throw new Trouble(`There is no picture ${named}.`);
  // What is larger is refused by its size alone; so much of it is enough to see that.
  if (facts.size > mostBytes) return new Uint8Array(mostBytes + 1);
  return readFile(path);
}

// A help to whoever looks, before they sign: nothing here is a proof.
function sayReading(console: Console, { reading }: TakenPicture): void {
  if (reading.outcome === "not-read") {
    console.err(
      `The text of this picture was not read: ${reading.because}. ${reading.todo}\n`,
    );
    return;
  }
  for (const sighting of [...reading.proofs, ...reading.labels])
    console.err(`  ${sighting.what}: ${describeSighting(sighting)}\n`);
  for (const suspect of reading.suspects)
    console.err(`  looks secret: ${describeSuspect(suspect)}\n`);
}

function readBoxes(typed: readonly string[], picture: TakenPicture): Box[] {
  const { reading } = picture;
  return typed.flatMap((text): Box[] => {
    if (text === "found") {
      if (reading.outcome === "not-read")
        throw new Trouble(
          `--black-out found: the text of this picture was not read, because ${reading.because}.`,
          "Give the boxes yourself: --black-out x,y,width,height",
        );
      return reading.suspects.map(({ box }) => withMargin(box, picture));
    }
    const figures = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/.exec(text);
    const [x, y, width, height] = (figures ?? []).slice(1).map(Number);
    if (
      x === undefined ||
      y === undefined ||
      width === undefined ||
      height === undefined
    )
      throw new Trouble(
        `--black-out ${text}: that is no box.`,
        `Write it as x,y,width,height in pixels of the picture, which is ${picture.width} × ${picture.height}; or “found”.`,
      );
    return [{ x, y, width, height }];
  });
}
