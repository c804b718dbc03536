// Human evidence: a picture from a person's device becomes the approved look at a screen.
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { cleanPicture, readPicture } from "../../adapters/picture.ts";
import type { Device } from "../../model/device.ts";
import { deviceTitles } from "../../model/device.ts";
import { digest } from "../../model/digest.ts";
import { titleLook } from "../../model/look.ts";
import { isLookedAtByHand } from "../../model/platform-registry.ts";
import { showRest } from "../../model/shown.ts";
import { readAnswers } from "../../review/read-answers.ts";
import { chooseVariant } from "../choose-variant.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { Trouble } from "../trouble.ts";
import type { DecisionOptions } from "./decide.ts";
import {
  findCheckpoint,
  keepDecisions,
  makeDecider,
  openSubject,
} from "./decide.ts";

export interface AttachOptions extends DecisionOptions {
  readonly on: Device;
  /** The heading it supports, where the article asks for the screen under several. */
  readonly section?: string;
  /** Which variant, where the screen has some on a device that a browser looks at. */
  readonly variant?: string;
  readonly picture: string;
  readonly model: string;
  readonly os: string;
  readonly app: string;
  readonly answer?: readonly string[];
}

const maxBytes = 20_000_000;

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
  for (const option of ["model", "os", "app"] as const) {
    if (options[option].trim() === "")
      throw new Trouble(`--${option} is empty.`);
  }
  const read = readAnswers(demand, options.answer ?? [], {});
  if (read.outcome === "wrong") throw new Trouble(read.because, read.todo);
  const png = await loadPicture(
    resolve(console.cwd, options.picture),
    options.picture,
  );
  const picture = {
    file: digest(png),
    ...(await readPicture(png)),
    scale: scaleOf(device),
  };
  const { model, os, app } = options;
  const { target, repository } = subject;
  const signoffs = repository.signoffsByFile.get(subject.article.file);
  const asked = { article: subject.article, demand, screen, device, variant };
  const decision = {
    kind: "picture" as const,
    article: subject.article.file,
    target,
    screen: screen.id,
    section: demand.section,
    device,
    ...(variant === undefined ? {} : { variant }),
    answers: { ...read.answers },
    picture,
    phone: { model, os, app },
    shown: showRest(asked, signoffs?.checkpoints ?? []),
    ...decider,
  };
  const file = await keepDecisions(console, subject, [decision], {
    captures: [],
    read: (sha) => Promise.resolve(sha === picture.file ? png : undefined),
  });
  console.out(
    `${console.paint.green("attached")}  ${screen.title} on ${titleLook({ device, variant })}\n`,
  );
  console.out(`Approved by ${decider.by}, kept in ${file}\n`);
  return 0;
}

async function loadPicture(path: string, named: string): Promise<Uint8Array> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isFile() !== true)
    throw new Trouble(`There is no picture ${named}.`);
  if (facts.size > maxBytes)
    throw new Trouble(`${named} is larger than 20 MB.`);
  const bytes = await readFile(path);
  const png = await cleanPicture(bytes);
  if (png === undefined) {
    throw new Trouble(
      `${named} is not a picture that can be read here.`,
      "Save it as PNG, JPEG or WebP. iPhone photos in HEIC can be exported as JPEG.",
    );
  }
  return png;
}

// What phones of today draw per point; only the outline of the picture depends on it.
function scaleOf(device: Device): number {
  return device === "iphone" ? 3 : device === "android" ? 2.625 : 1;
}
