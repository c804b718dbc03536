// The page's side of the wire for pictures that a person brings.
import type {
  LookName,
  PhonePage,
  PhoneState,
  SignPicture,
  WireTaken,
} from "../model/picture-wire.ts";
import type { Queue, WireRefusal } from "../model/review-wire.ts";
import type { Answer } from "./desk.ts";

export type Sent<Value> =
  | { readonly status: "done"; readonly value: Value }
  | ({ readonly status: "refused" } & WireRefusal);

type Ways = "none" | "files" | "phones";

/** Whether pictures are taken here at all, and from phones. */
export async function askForPictures(): Promise<Ways> {
  const sent = await ask<{ readonly ways: Ways }>("/api/pictures", {});
  return sent.status === "refused" ? "none" : sent.value.ways;
}

export function sendPicture(
  look: LookName,
  picture: Blob,
): Promise<Sent<WireTaken>> {
  const name = encodeURIComponent(JSON.stringify(look));
  return ask(`/api/pictures?look=${name}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: picture,
  });
}

export async function signPicture(request: SignPicture): Promise<Answer> {
  const sent = await ask<Queue>("/api/pictures/sign", post(request));
  return sent.status === "done"
    ? { status: "done", queue: sent.value }
    : { ...sent, status: "refused" };
}

export function openPhone(look: LookName): Promise<Sent<PhonePage>> {
  return ask("/api/phone", post({ look }));
}

export function readPhone(): Promise<Sent<PhoneState>> {
  return ask("/api/phone", {});
}

export function takenAddress(id: string): string {
  return `/api/pictures/${encodeURIComponent(id)}`;
}

function post(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

async function ask<Value>(
  path: string,
  request: RequestInit,
): Promise<Sent<Value>> {
  try {
    const response = await fetch(path, {
      ...request,
      credentials: "same-origin",
    });
    const said: unknown = await response.json();
    return response.ok
      ? { status: "done", value: said as Value }
      : { status: "refused", ...(said as WireRefusal) };
  } catch {
    // Nobody listens there, or the file went away while it was read.
    return {
      status: "refused",
      because: "The picture could not be sent.",
      todo: "See whether presscheck review still runs, and try again.",
    };
  }
}
