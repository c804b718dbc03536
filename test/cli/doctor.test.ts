import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSessionStore } from "../../src/adapters/session-store.ts";
import { doctor } from "../../src/cli/commands/doctor.ts";
import { openWorkspace, unwrap } from "../end-to-end/workspace.ts";
import { recordConsole } from "./record-console.ts";

test("doctor says which variables are missing for which screens, and until when sign-ins hold", async () => {
  const workspace = openWorkspace();
  const home = await mkdtemp(join(tmpdir(), "presscheck-home-"));
  workspace.edit("presscheck.yaml", /target: practice/, "target: live");
  const now = new Date("2026-11-20T09:00:00Z");
  const env = {
    XDG_CONFIG_HOME: home,
    INSTAGRAM_TEST_USER: "u",
    INSTAGRAM_TEST_PASSWORD: "p",
  };
  const store = openSessionStore({ env, target: "live", now: () => now });
  const cookie = {
    name: "sid",
    value: "v",
    domain: "www.instagram.com",
    path: "/",
    expires: now.getTime() / 1000 + 86_400,
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
  } as const;
  const of = { platform: "instagram", name: "reader" };
  await store.save(of, { cookies: [cookie], origins: [] });
  const { console, said } = recordConsole(workspace.path, {
    columns: 80,
    env,
    now: () => now,
  });
  const exit = await doctor(console);
  workspace.remove();
  await rm(home, { recursive: true, force: true });
  expect(exit).toBe(2);
  expect(said.out).toContain(
    "ok       The sign-in to instagram (reader): made on 2026-11-20; it ends soon, on\n         2026-11-21\n",
  );
  expect(unwrap(said.out)).toMatch(
    /missing GITHUB_TEST_USER, [A-Z_, ]* in the environment, for github\/recovery-codes /,
  );
  expect(said.out).not.toContain("INSTAGRAM_TEST_USER");
});
