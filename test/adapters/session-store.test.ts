import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SessionStore } from "../../src/adapters/session-store.ts";
import { openSessionStore } from "../../src/adapters/session-store.ts";
import type { SessionState } from "../../src/model/session.ts";

const now = new Date("2026-11-20T09:00:00Z");
const inDays = (days: number) => now.getTime() / 1000 + days * 86_400;

function stateOf(expires: number, value = "signed-in-41c0ffee"): SessionState {
  const cookie = {
    name: "sid",
    value,
    domain: ".example.com",
    path: "/",
    expires,
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
  } as const;
  return { cookies: [cookie], origins: [] };
}

const of = { platform: "example", name: "reader" };
let home: string;
let folder: string;
let store: SessionStore;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "presscheck-sessions-"));
  folder = join(home, "presscheck", "sessions");
  store = open();
});
afterEach(() => rm(home, { recursive: true, force: true }));

function open(
  env: Record<string, string> = {},
  target: "live" | "practice" = "live",
  at = now,
): SessionStore {
  return openSessionStore({
    env: { XDG_CONFIG_HOME: home, ...env },
    target,
    now: () => at,
  });
}

const file = () => join(folder, "live", "example@reader.session.json");

test("a sign-in that was kept is read back, with its end", async () => {
  const state = stateOf(inDays(30));
  await store.save(of, state);
  expect(await store.read(of)).toEqual({
    outcome: "ready",
    state,
    savedAt: "2026-11-20T09:00:00.000Z",
    endsAt: "2026-12-20T09:00:00.000Z",
  });
  expect(await store.list()).toEqual([of]);
});

test("nothing of it can be read in any file, and nobody else may open one", async () => {
  await store.save(of, stateOf(inDays(30)));
  const names = await readdir(home, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile());
  expect(files.map(({ name }) => name).sort()).toEqual([
    "example@reader.session.json",
    "key",
  ]);
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, "latin1")).not.toContain("c0ffee");
  }
  expect((await stat(join(folder, "live"))).mode & 0o077).toBe(0);
});

test("two sign-ins kept alike are written with different bytes", async () => {
  await store.save(of, stateOf(inDays(30)));
  const first = await readFile(file(), "utf8");
  await store.save(of, stateOf(inDays(30)));
  expect(await readFile(file(), "utf8")).not.toBe(first);
});

test("live and practice are kept apart, as are names", async () => {
  await store.save(of, stateOf(inDays(30)));
  const others = [
    await open({}, "practice").read(of),
    await store.read({ ...of, name: "other" }),
    await store.read({ ...of, platform: "../live/example" }),
  ];
  expect(others).toEqual(others.map(() => ({ outcome: "missing" })));
});

test("a sign-in that is over says since when", async () => {
  await store.save(of, stateOf(inDays(1)));
  const later = open({}, "live", new Date("2026-11-22T00:00:00Z"));
  expect(await later.read(of)).toEqual({
    outcome: "expired",
    endedAt: "2026-11-21T09:00:00.000Z",
  });
});

test("one that ends with the browser has no known end", async () => {
  await store.save(of, stateOf(-1));
  expect(await store.read(of)).toMatchObject({
    outcome: "ready",
    endsAt: undefined,
  });
});

test("forgotten, it is gone", async () => {
  await store.save(of, stateOf(inDays(1)));
  expect([
    await store.forget(of),
    await store.forget(of),
    await store.read(of),
    await store.list(),
  ]).toEqual([true, false, { outcome: "missing" }, []]);
});

describe("a sign-in is not used", () => {
  const damaged = "its file is damaged, or was written with another key";

  async function because(): Promise<unknown> {
    const answer = await store.read(of);
    return answer.outcome === "unusable" ? answer.because : answer.outcome;
  }
  beforeEach(() => store.save(of, stateOf(inDays(30))));

  test("where another key is in the environment", async () => {
    store = open({ PRESSCHECK_SESSION_KEY: "ab".repeat(32) });
    expect(await because()).toBe(damaged);
  });

  test("where the key in the environment is none", async () => {
    store = open({ PRESSCHECK_SESSION_KEY: "my dog's name" });
    expect(await because()).toBe(
      "PRESSCHECK_SESSION_KEY is not 64 figures and letters from a to f (make one with: openssl rand -hex 32)",
    );
  });

  test("where its key is gone", async () => {
    await rm(join(folder, "key"));
    expect(await because()).toBe("its key is gone");
  });

  test("where others may read the key", async () => {
    await chmod(join(folder, "key"), 0o640);
    expect(await because()).toBe(
      `others on this computer may read the key in ${join(folder, "key")}`,
    );
  });

  test("where others may read its file", async () => {
    await chmod(file(), 0o644);
    expect(await because()).toBe("others on this computer may read its file");
  });

  test("where any byte of it was changed", async () => {
    const bytes = await readFile(file());
    const kept = new Set<unknown>();
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file(), changed);
      kept.add(await because());
    }
    expect([...kept]).toEqual([damaged]);
  });

  test.each(["", "{}", "null", "[", '{"version":1}'])(
    "where it is torn (%j)",
    async (text) => {
      await writeFile(file(), text);
      expect(await because()).toBe(damaged);
    },
  );

  test("where it was put in another's place", async () => {
    await copyFile(file(), join(folder, "live", "other@reader.session.json"));
    expect(await store.read({ platform: "other", name: "reader" })).toEqual({
      outcome: "unusable",
      because: damaged,
    });
  });
});

test("a key in the environment leaves none on the disk", async () => {
  store = open({ PRESSCHECK_SESSION_KEY: "0f".repeat(32) });
  await store.save(of, stateOf(inDays(30)));
  expect(await readdir(folder)).toEqual(["live"]);
  expect((await store.read(of)).outcome).toBe("ready");
});

test("inside a git repository nothing is kept", async () => {
  await mkdir(join(home, ".git"));
  await expect(store.save(of, stateOf(inDays(30)))).rejects.toThrow(
    `that lies in the git repository ${home}`,
  );
  expect(await store.read(of)).toEqual({ outcome: "missing" });
});
