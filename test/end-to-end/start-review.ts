// `presscheck review` as a process of its own, and what its page would ask of it.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import {
  queueSchema,
  type Queue,
  type QueueItem,
} from "../../src/model/review-wire.ts";
import type { Workspace } from "./workspace.ts";

export interface Review {
  readonly command: ChildProcess;
  /** As it is printed, with the token. */
  readonly address: string;
  readonly port: number;
  readonly readQueue: () => Promise<Queue>;
  /** What became of it; 0 where nobody answered. */
  readonly post: (
    path: string,
    body: unknown,
  ) => Promise<{ readonly status: number; readonly said: unknown }>;
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
}

export async function startReview(
  { path }: Workspace,
  {
    by = "The web desk",
    options = [],
    env = {},
  }: {
    readonly by?: string;
    readonly options?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Review> {
  const command = spawn(
    process.execPath,
    [process.env["PRESSCHECK_TESTED"] ?? "", "review", "--by", by, ...options],
    { cwd: path, env: { ...process.env, NO_COLOR: "1", ...env } },
  );
  const ended = new Promise<void>((resolve) =>
    command.once("close", () => resolve()),
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    command.stdout.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error("it ended at once")));
  });
  const { port: number, origin, hash } = new URL(address);
  const port = Number(number);
  const Cookie = `presscheck-${port}=${hash.slice("#token=".length)}`;
  return {
    command,
    address,
    port,
    readQueue: async () => {
      const response = await fetch(`${origin}/api/queue`, {
        headers: { Cookie },
      });
      return queueSchema.parse(await response.json());
    },
    post: async (to, body) => {
      const response = await fetch(`${origin}${to}`, {
        method: "POST",
        headers: {
          Cookie,
          Origin: origin,
          "Sec-Fetch-Site": "same-origin",
          "Content-Type": "application/json",
        },
        body: JSON.stringify(body),
      }).catch(() => undefined);
      if (response === undefined) return { status: 0, said: undefined };
      const said: unknown = await response.json().catch(() => undefined);
      return { status: response.status, said };
    },
    stop: async (signal) => {
      command.kill(signal);
      await ended;
    },
  };
}

/** The approval the page would send of what it shows. */
export function approve(item: QueueItem, why = "read it"): unknown {
  const { article, shown } = item;
  const about = { article: article.file, target: "live", shown, why };
  if (item.kind === "wording")
    return { kind: "wording", claim: item.claim, ...about };
  const { screen, section, device } = item;
  const look = { screen, section, device, answers: {}, verdict: "approved" };
  return { kind: "screen", ...look, ...about };
}
