// One process at a time. The lock is a file that comes to be whole or not at all (link(2));
// it names its owner, so that the lock of one that was killed is told from one in use.
//
// Invariant: a lock is never taken away from a process that lives. Whoever finds a dead
// one's first takes a lock named after that very holding; only its holder may remove what
// the dead one left, and only while it still is what lies there. So two that find it at
// once cannot remove a third's, as with libraries that go by the age of a lock: there a
// process that was merely stopped loses it, and both write.
import { randomUUID } from "node:crypto";
import { link, open, readFile, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "./write-file.ts";

/** Who holds a lock. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one of the same number; "" where the system does not say. */
  readonly birth: string;
  /** Of this one holding. */
  readonly id: string;
}

export type Held<T> =
  | { readonly outcome: "done"; readonly value: T }
  /** Somebody else held it all the time. */
  | { readonly outcome: "busy"; readonly owner: LockOwner | undefined };

/**
 * Runs the work while this process alone holds the lock.
 * @param path absolute path of the lock's file
 * @param patienceMs how long to wait for others
 */
export async function holdLock<T>(
  path: string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<Held<T>> {
  const me = await describeMyself();
  await makeFolder(dirname(path));
  const holder = await take(path, path, me, Date.now() + patienceMs);
  if (holder !== me) return { outcome: "busy", owner: holder };
  try {
    await sweep(path);
    return { outcome: "done", value: await work() };
  } finally {
    await release(path, me);
  }
}

/** What this process holds now: after a restart of the computer another one had its number. */
const mine = new Set<string>();

/** @param wanted the lock, or that of healing one; cards lie beside the lock */
async function take(
  path: string,
  wanted: string,
  me: LockOwner,
  deadline: number,
): Promise<LockOwner | undefined> {
  const card = `${path}.${me.id}.card`;
  mine.add(me.id);
  try {
    for (let waitMs = 2; ; waitMs = Math.min(waitMs * 1.5, 40)) {
      if (await isLinked(card, wanted, me)) return me;
      const owner = await readOwner(wanted);
      if (owner !== undefined && (await isDead(owner)))
        await removeDead(path, wanted, owner, deadline);
      else if (Date.now() > deadline) {
        mine.delete(me.id);
        return owner;
      } else await sleep(waitMs * (0.5 + Math.random()));
    }
  } finally {
    await rm(card, { force: true });
  }
}

// What killed processes left: cards, and locks of healings that are over. Whoever holds the
// lock may remove them all: nobody is healed while somebody alive holds it, and whoever
// waits writes a new card.
async function sweep(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  for (const name of await readdir(dirname(path)))
    if (
      name.startsWith(start) &&
      /^[0-9a-f-]{36}(\.card)?$/.test(name.slice(start.length))
    )
      await rm(join(dirname(path), name), { force: true });
}

async function isLinked(
  card: string,
  wanted: string,
  me: LockOwner,
): Promise<boolean> {
  for (;;) {
    try {
      await link(card, wanted);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") return false;
      // Not written yet, or swept away.
      if (code !== "ENOENT") throw error;
      await writeCard(card, me);
    }
  }
}

// Flushed: after a power loss a lock must still say whose it was.
async function writeCard(card: string, me: LockOwner): Promise<void> {
  const file = await open(card, "w");
  try {
    await file.writeFile(JSON.stringify(me));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function removeDead(
  path: string,
  wanted: string,
  dead: LockOwner,
  deadline: number,
): Promise<void> {
  const me = await describeMyself();
  const healing = `${path}.${dead.id}`;
  if ((await take(path, healing, me, deadline)) !== me) return;
  try {
    const owner = await readOwner(wanted);
    if (owner?.id === dead.id) await rm(wanted, { force: true });
  } finally {
    await release(healing, me);
  }
}

async function release(path: string, me: LockOwner): Promise<void> {
  const owner = await readOwner(path);
  if (owner?.id === me.id) await rm(path, { force: true });
  mine.delete(me.id);
}

async function readOwner(path: string): Promise<LockOwner | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const owner = JSON.parse(text) as Partial<LockOwner> | null;
    const { pid, host, birth, id } = owner ?? {};
    if (typeof pid !== "number" || !Number.isInteger(pid) || pid < 1)
      return await describeStranger(path);
    if (typeof host !== "string" || typeof birth !== "string")
      return await describeStranger(path);
    return typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)
      ? { pid, host, birth, id }
      : await describeStranger(path);
  } catch {
    return describeStranger(path);
  }
}

// Not ours: by its inode at least, the same file is told from another.
async function describeStranger(path: string): Promise<LockOwner | undefined> {
  const facts = await stat(path).catch(() => undefined);
  return facts && { pid: 0, host: "", birth: "", id: String(facts.ino) };
}

async function isDead(owner: LockOwner): Promise<boolean> {
  if (owner.host !== hostname() || owner.pid < 1) return false;
  if (owner.pid === process.pid && !mine.has(owner.id)) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
  const birth = await readBirth(owner.pid);
  return owner.birth !== "" && birth !== "" && birth !== owner.birth;
}

async function describeMyself(): Promise<LockOwner> {
  return {
    pid: process.pid,
    host: hostname(),
    birth: await readBirth(process.pid),
    id: randomUUID(),
  };
}

// Linux alone says when a process began: field 22 of its stat, in ticks since the start of
// the computer. The command's name before it may hold blanks and brackets.
async function readBirth(pid: number): Promise<string> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, "latin1");
    const ticks = text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "latin1");
    return `${boot.trim()} ${ticks ?? ""}`;
  } catch {
    return "";
  }
}
