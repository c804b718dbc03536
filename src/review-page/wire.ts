// The page's side of the wire.
import type { Draft, Queue, WireRefusal } from "../model/review-wire.ts";
import type { Answer, Desk } from "./desk.ts";
import { signPicture } from "./send-picture.ts";

type Drafts = Readonly<Record<string, Draft>>;

/** The server that sent the page. */
export const servedDesk: Desk = {
  readQueue: () => ask("/api/queue"),
  readSettled: () => ask("/api/settled"),
  decide: (decision) => ask("/api/decisions", decision),
  signPicture,
  undo: (last) => ask("/api/undo", { last }),
  readDrafts: async () => {
    const response = await fetch("/api/drafts").catch(() => undefined);
    // Without them the page is as it would be without anything typed.
    return response?.ok === true ? ((await response.json()) as Drafts) : {};
  },
  keepDraft: (id, draft) => {
    const body = JSON.stringify({ id, draft });
    const headers = { "content-type": "application/json" };
    // Sent even while the page is being left; the tab has it in any case.
    const sent = { method: "POST", headers, body, keepalive: true };
    void fetch("/api/drafts", sent).catch(() => undefined);
  },
  pictureAddress: (sha) => `/blobs/${encodeURIComponent(sha)}`,
};

/** Hands the token of the address over; from then on the browser keeps it where no script reads it. */
export async function openSession(token: string): Promise<void> {
  await ask("/api/session", { token });
}

async function ask(path: string, body?: unknown): Promise<Answer> {
  const sent =
    body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        };
  let response: Response;
  let said: unknown;
  try {
    response = await fetch(path, { ...sent, credentials: "same-origin" });
    said = await response.json();
  } catch {
    // Nobody listens there: the command was stopped.
    return { status: "offline" };
  }
  if (response.ok) return { status: "done", queue: said as Queue };
  return { status: statusOf(response.status), ...(said as WireRefusal) };
}

function statusOf(
  code: number,
): "superseded" | "refused" | "locked" | "failed" {
  if (code === 409) return "superseded";
  if (code === 422) return "refused";
  return code === 401 ? "locked" : "failed";
}
