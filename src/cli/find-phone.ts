// Which phone a picture was taken on: as said, as remembered, or asked once.
import type { PhoneStore } from "../adapters/phone-store.ts";
import type { Phone } from "../model/baseline.ts";
import type { Device } from "../model/device.ts";
import { deviceTitles } from "../model/device.ts";
import type { RememberedPhone } from "../model/remembered-phone.ts";
import {
  listPhones,
  rememberedPhoneSchema,
} from "../model/remembered-phone.ts";
import type { Console } from "./console-port.ts";
import type { Prompts } from "./prompts-port.ts";
import { Trouble } from "./trouble.ts";

export interface PhoneOptions {
  /** What its owner calls it. */
  readonly phone?: string;
  readonly model?: string;
  readonly os?: string;
  /** The app's version. */
  readonly app?: string;
}

export interface PhoneFound {
  readonly phone: Phone;
  /** As it is to be remembered; undefined where nobody named it. */
  readonly remembered: RememberedPhone | undefined;
}

interface Used {
  readonly by: string;
  readonly device: Device;
  readonly platform: string;
}

/** @throws Trouble where a fact is missing and nobody can be asked */
export async function findPhone(
  console: Console,
  store: PhoneStore,
  options: PhoneOptions,
  used: Used,
): Promise<PhoneFound> {
  for (const option of ["phone", "model", "os", "app"] as const)
    if (options[option]?.trim() === "")
      throw new Trouble(`--${option} is empty.`);
  const kept = await store.read();
  if (kept.outcome === "unusable") console.err(`${kept.because}\n`);
  const phones =
    kept.outcome === "read"
      ? listPhones(kept.phones, used.by, used.device)
      : [];
  const chosen = choosePhone(phones, options, used.device);
  const said = {
    name: options.phone ?? chosen?.name,
    model: options.model ?? chosen?.model,
    os: options.os ?? chosen?.os,
    app: options.app ?? chosen?.appByPlatform[used.platform],
  };
  const { model, os, app } = said;
  const isWhole = model !== undefined && os !== undefined && app !== undefined;
  // What is typed out is not asked again; what is remembered may be out of date.
  const isSaid = options.app !== undefined || options.phone !== undefined;
  if (isWhole && (isSaid || console.prompts === undefined)) {
    if (chosen !== undefined)
      console.err(
        `On “${chosen.name}”: ${model}, ${os}, app ${app}, as of ${chosen.usedAt.slice(0, 10)}.\n`,
      );
    return finish(console, used, { name: said.name, model, os, app });
  }
  if (console.prompts === undefined) throw sayMissing(said, phones);
  const answers = await askPhone(await console.prompts(), said, phones, used);
  if (answers === undefined)
    throw new Trouble("You broke off, so nothing was written.");
  return finish(console, used, answers);
}

interface Said {
  readonly name: string | undefined;
  readonly model: string | undefined;
  readonly os: string | undefined;
  readonly app: string | undefined;
}

interface Answered {
  readonly name: string | undefined;
  readonly model: string;
  readonly os: string;
  readonly app: string;
}

function choosePhone(
  phones: readonly RememberedPhone[],
  { phone, model }: PhoneOptions,
  device: Device,
): RememberedPhone | undefined {
  if (phone === undefined)
    return model === undefined && phones.length === 1 ? phones[0] : undefined;
  const named = phones.find(
    ({ name }) => name.toLowerCase() === phone.trim().toLowerCase(),
  );
  if (named === undefined && model === undefined)
    throw new Trouble(
      `No phone “${phone}” is remembered for you on ${deviceTitles[device]}.`,
      phones.length === 0
        ? 'Say once what it is: --model "iPhone 15" --os "iOS 26.1" --app "312.0"'
        : `Remembered: ${phones.map(({ name }) => `“${name}”`).join(", ")}. Or say what it is: --model, --os and --app.`,
    );
  return named;
}

function sayMissing(said: Said, phones: readonly RememberedPhone[]): Trouble {
  const missing = (["model", "os", "app"] as const).filter(
    (fact) => said[fact] === undefined,
  );
  return new Trouble(
    `It is not said on which phone the picture was taken: ${missing.map((fact) => `--${fact}`).join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`,
    phones.length > 0
      ? `Name one that is remembered: ${phones.map(({ name }) => `--phone "${name}"`).join(" or ")}`
      : 'Add: --model "iPhone 15" --os "iOS 26.1" --app "312.0", and --phone "My iPhone" to have it remembered.',
  );
}

async function askPhone(
  prompts: Prompts,
  said: Said,
  phones: readonly RememberedPhone[],
  { device, platform }: Used,
): Promise<Answered | undefined> {
  let known: Said = said;
  if (said.name === undefined && phones.length > 0) {
    const picked = await prompts.choose("Which phone is it?", [
      ...phones.map(({ name, model }) => ({
        value: name,
        label: `${name} (${model})`,
      })),
      { value: "", label: "Another one" },
    ]);
    if (picked === undefined) return undefined;
    const phone = phones.find(({ name }) => name === picked);
    if (phone !== undefined)
      known = { ...phone, app: phone.appByPlatform[platform] };
  }
  const ask = (text: string, initial: string | undefined) =>
    prompts.ask({
      text,
      ...(initial === undefined ? {} : { initial }),
      check: (answer) =>
        rememberedPhoneSchema.shape.model.safeParse(answer.trim()).success
          ? undefined
          : "A few words are needed.",
    });
  const name = await ask(
    "What do you call this phone?",
    known.name ?? `My ${device}`,
  );
  if (name === undefined) return undefined;
  const model = await ask(
    "Which model is it, such as “iPhone 15”?",
    known.model,
  );
  if (model === undefined) return undefined;
  const os = await ask("Which system, such as “iOS 26.1”?", known.os);
  if (os === undefined) return undefined;
  const app = await ask(
    known.app === undefined
      ? "Which version of the app?"
      : "Which version of the app? It may have been updated since.",
    known.app,
  );
  return app === undefined ? undefined : { name, model, os, app };
}

function finish(
  console: Console,
  { by, device, platform }: Used,
  { name, ...facts }: Answered,
): PhoneFound {
  const phone = {
    model: facts.model.trim(),
    os: facts.os.trim(),
    app: facts.app.trim(),
  };
  if (name === undefined) return { phone, remembered: undefined };
  const remembered = rememberedPhoneSchema.safeParse({
    name: name.trim(),
    device,
    by,
    model: phone.model,
    os: phone.os,
    appByPlatform: { [platform]: phone.app },
    usedAt: console.now().toISOString(),
  });
  if (!remembered.success)
    throw new Trouble(
      "What is said of the phone is too long, or holds signs that are no text.",
      "Use a few words for each of --phone, --model, --os and --app.",
    );
  return { phone, remembered: remembered.data };
}
