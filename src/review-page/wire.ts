// The page's side of the wire.
import type {
  DecisionRequest,
  Queue,
  WireRefusal,
} from "../model/review-wire.ts";

export type Answer =
  | { readonly status: "done"; readonly queue: Queue }
  /** superseded: what was shown is not there any more. locked: not opened with the printed address. */
  | (WireRefusal & {
      readonly status: "superseded" | "refused" | "locked" | "failed";
    })
  | { readonly status: "offline" };

export function fetchQueue(): Promise<Answer> {
  return ask("/api/queue");
}

export function sendDecision(decision: DecisionRequest): Promise<Answer> {
  return ask("/api/decisions", decision);
}

export function sendUndo(last: string): Promise<Answer> {
  return ask("/api/undo", { last });
}

/** Hands the token of the address over; from then on the browser keeps it where no script reads it. */
export async function openSession(token: string): Promise<void> {
  await ask("/api/session", { token });
}

export function pictureAddress(sha: string): string {
  return `/blobs/${encodeURIComponent(sha)}`;
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
