// Sign-ins that a person made for recipes: one encrypted file each, in the user's
// own configuration folder and never in a repository. docs/decisions/0011 says
// against whom this protects, and against whom it does not.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { lstat, mkdir, readFile, readdir, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Target } from "../model/device.ts";
import type { SessionAnswer, SessionState } from "../model/session.ts";
import { endOfSession, sessionStateSchema } from "../model/session.ts";
import { isPrivateFile, readSessionKey } from "./session-key.ts";
import { writeFileSafely } from "./write-file.ts";

type Env = Readonly<Record<string, string | undefined>>;

export interface SessionName {
  readonly platform: string;
  readonly name: string;
}

export interface SessionStore {
  readonly read: (of: SessionName) => Promise<SessionAnswer>;
  /** @throws SessionTrouble where it could not be kept safely */
  readonly save: (of: SessionName, state: SessionState) => Promise<void>;
  readonly list: () => Promise<SessionName[]>;
  /** @returns whether there was one */
  readonly forget: (of: SessionName) => Promise<boolean>;
}

/** Why a sign-in cannot be kept: a sentence. */
export class SessionTrouble extends Error {}

export interface SessionPlace {
  readonly env: Env;
  readonly target: Target;
  readonly now: () => Date;
}

const fileSchema = z.strictObject({
  version: z.literal(1),
  savedAt: z.iso.datetime(),
  iv: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});

const ending = ".session.json";

/** The user's own folder of configuration. */
export function sessionFolder(env: Env): string {
  return join(configFolder(env), "presscheck", "sessions");
}

export function openSessionStore({
  env,
  target,
  now,
}: SessionPlace): SessionStore {
  const base = sessionFolder(env);
  const folder = join(base, target);
  const fileOf = ({ platform, name }: SessionName): string =>
    join(folder, `${encode(platform)}@${encode(name)}${ending}`);
  return {
    read: async (of) => {
      const path = fileOf(of);
      const facts = await lstat(path).catch(() => undefined);
      if (facts === undefined) return { outcome: "missing" };
      if (!isPrivateFile(facts))
        return unusable("others on this computer may read its file");
      const found = await readSessionKey(base, env, "existing");
      if (found.outcome === "unusable") return found;
      const opened = await openFile(path, bindTo(target, of), found.key);
      if (opened === undefined)
        return unusable("its file is damaged, or was written with another key");
      const end = endOfSession(opened.state);
      if (end !== undefined && end <= now())
        return { outcome: "expired", endedAt: end.toISOString() };
      return { outcome: "ready", ...opened, endsAt: end?.toISOString() };
    },
    save: async (of, state) => {
      const repository = await findRepositoryAround(base);
      if (repository !== undefined)
        throw new SessionTrouble(
          `Sign-ins are kept in ${base}, and that lies in the git repository ${repository}.`,
        );
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const found = await readSessionKey(base, env, "made when missing");
      if (found.outcome === "unusable")
        throw new SessionTrouble(`The key cannot be used: ${found.because}.`);
      const savedAt = now().toISOString();
      const sealed = seal(state, `${bindTo(target, of)} ${savedAt}`, found.key);
      const file = { version: 1, savedAt, ...sealed };
      await writeFileSafely(fileOf(of), `${JSON.stringify(file)}\n`, 0o600);
    },
    list: async () => {
      const names = await readdir(folder).catch(() => []);
      return names.sort().flatMap((file) => {
        if (!file.endsWith(ending)) return [];
        const [platform, name] = file.slice(0, -ending.length).split("@");
        return platform === undefined || name === undefined
          ? []
          : [{ platform: decode(platform), name: decode(name) }];
      });
    },
    forget: async (of) => {
      const path = fileOf(of);
      const was = (await lstat(path).catch(() => undefined)) !== undefined;
      await rm(path, { force: true });
      return was;
    },
  };
}

function unusable(because: string): SessionAnswer {
  return { outcome: "unusable", because };
}

// A file put in another's place does not open there.
function bindTo(target: Target, { platform, name }: SessionName): string {
  return JSON.stringify(["presscheck session 1", target, platform, name]);
}

function seal(state: SessionState, bound: string, key: Uint8Array) {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(bound));
  const data = Buffer.concat([
    cipher.update(JSON.stringify(state), "utf8"),
    cipher.final(),
  ]);
  return {
    iv: iv.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    data: data.toString("base64"),
  };
}

async function openFile(
  path: string,
  bound: string,
  key: Uint8Array,
): Promise<
  { readonly state: SessionState; readonly savedAt: string } | undefined
> {
  try {
    const file = fileSchema.parse(JSON.parse(await readFile(path, "utf8")));
    const [iv, tag, data] = [file.iv, file.tag, file.data].map((text) =>
      Buffer.from(text, "base64"),
    );
    if (iv === undefined || tag?.length !== 16 || data === undefined)
      return undefined;
    const cipher = createDecipheriv("aes-256-gcm", key, iv, {
      authTagLength: 16,
    });
    cipher.setAAD(Buffer.from(`${bound} ${file.savedAt}`));
    cipher.setAuthTag(tag);
    const text = Buffer.concat([cipher.update(data), cipher.final()]);
    const state = sessionStateSchema.parse(JSON.parse(text.toString("utf8")));
    return { state, savedAt: file.savedAt };
  } catch {
    // Torn, foreign, or not opened by this key: the same for whoever wants to use it.
    return undefined;
  }
}

async function findRepositoryAround(
  folder: string,
): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await lstat(join(at, ".git")).catch(() => undefined)) !== undefined)
      return at;
    if (dirname(at) === at) return undefined;
  }
}

function configFolder(env: Env): string {
  if (env["XDG_CONFIG_HOME"]) return env["XDG_CONFIG_HOME"];
  if (process.platform === "darwin")
    return join(homedir(), "Library", "Application Support");
  if (process.platform === "win32" && env["APPDATA"]) return env["APPDATA"];
  return join(homedir(), ".config");
}

// Names are an editor's; what is no letter or figure could lead out of the folder.
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(".", "%2E");
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
