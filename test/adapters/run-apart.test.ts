// What is given to a stranger's picture to work with: nothing but the picture.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  hasNoNetwork,
  runApart,
  type ApartLimits,
} from "../../src/adapters/run-apart.ts";

const limits: ApartLimits = {
  timeMs: 20_000,
  heapMb: 64,
  spaceMb: 3_000,
  mostAnswerBytes: 10_000,
};

function work(source: string, more: Partial<ApartLimits> = {}) {
  return {
    entry: new URL(source, import.meta.url),
    reads: [],
    addons: "refused" as const,
    limits: { ...limits, ...more },
  };
}

test("work apart reads no file, writes none, starts nothing, has no secrets and reaches nobody", async () => {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const folder = mkdtempSync(join(tmpdir(), "presscheck-"));
  const file = join(folder, "written");
  const made = await runApart(work("./probe-apart.js"), [
    Buffer.from(JSON.stringify({ port, file })),
  ]);
  server.close();
  const isWritten = existsSync(file);
  rmSync(folder, { recursive: true });
  if (made.outcome !== "answered") throw new Error(made.why);
  const denied = "ERR_ACCESS_DENIED";
  const isCut = hasNoNetwork();
  // The shell that sets the limits names the folder it stands in, and nothing else.
  expect({
    said: JSON.parse(Buffer.from(made.answer).toString()),
    isWritten,
    reached,
  }).toEqual({
    said: {
      read: denied,
      write: denied,
      start: denied,
      thread: denied,
      secrets: ["PWD"],
      network: isCut ? "not reached" : "reached",
    },
    isWritten: false,
    reached: isCut ? 0 : 1,
  });
});

test.each(["runs for ever", "takes ever more memory", "says ever more"])(
  "work apart that %s is ended",
  async (misbehaves) => {
    const made = await runApart(work("./probe-apart.js", { timeMs: 10_000 }), [
      Buffer.from(JSON.stringify({ misbehaves })),
    ]);
    expect(made).toEqual({
      outcome: "ended",
      why: misbehaves === "runs for ever" ? "time" : "fault",
    });
  },
);
