// The part of the review server that takes pictures in: bytes come in whole, decoded pixels go
// out, and nothing is kept before somebody signs.
import type { Context, Hono } from "hono";
import type { ZodType } from "zod";
import type {
  LookName,
  PhonePage,
  PhoneState,
  SignPicture,
  WireTaken,
} from "../model/picture-wire.ts";
import {
  askPhoneSchema,
  lookNameSchema,
  signPictureSchema,
} from "../model/picture-wire.ts";
import type { DeskAnswer } from "./build-review.ts";

type Refusal = Exclude<DeskAnswer, { readonly outcome: "done" }>;

export type PictureAnswer<Value> =
  { readonly outcome: "done"; readonly value: Value } | Refusal;

/** Where pictures are taken in and signed. */
export interface PictureDesk {
  readonly take: (
    look: LookName,
    bytes: Uint8Array,
  ) => Promise<PictureAnswer<WireTaken>>;
  /** The pixels of a picture that waits; undefined when there is none of that name. */
  readonly readTaken: (id: string) => Uint8Array | undefined;
  readonly sign: (request: SignPicture) => Promise<DeskAnswer>;
  /** Undefined where nobody asked for --phone. */
  readonly phone: PhoneDesk | undefined;
}

export interface PhoneDesk {
  /** Opens a page for one picture; one that was open is closed. */
  readonly open: (look: LookName) => Promise<PictureAnswer<PhonePage>>;
  readonly readState: () => PhoneState;
}

/** Under what the server has guarded with its token already. @param desk undefined where none are taken */
export function addPictures(
  app: Hono,
  desk: PictureDesk | undefined,
  refuse: (c: Context, refusal: Refusal) => Response,
): void {
  const unread: Refusal = {
    outcome: "refused",
    because: "What the page sent cannot be read, so nothing was done.",
    todo: "Load the page again.",
  };
  const answer = <Value extends object>(
    c: Context,
    made: PictureAnswer<Value>,
  ) => (made.outcome === "done" ? c.json(made.value) : refuse(c, made));

  app.get("/api/pictures", (c) =>
    c.json({
      ways:
        desk === undefined
          ? "none"
          : desk.phone === undefined
            ? "files"
            : "phones",
    }),
  );
  if (desk === undefined) return;
  app.post("/api/pictures", async (c) => {
    const look = readJson(c.req.query("look") ?? "", lookNameSchema);
    if (look === undefined) return refuse(c, unread);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return answer(c, await desk.take(look, bytes));
  });
  app.get("/api/pictures/:id", (c) => {
    const bytes = desk.readTaken(c.req.param("id"));
    if (bytes === undefined) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, { "content-type": "image/png" });
  });
  app.post("/api/pictures/sign", async (c) => {
    const request = readJson(await c.req.text(), signPictureSchema);
    if (request === undefined) return refuse(c, unread);
    const made = await desk.sign(request);
    return made.outcome === "done" ? c.json(made.queue) : refuse(c, made);
  });
  const { phone } = desk;
  if (phone === undefined) return;
  app.get("/api/phone", (c) => c.json(phone.readState()));
  app.post("/api/phone", async (c) => {
    const asked = readJson(await c.req.text(), askPhoneSchema);
    return asked === undefined
      ? refuse(c, unread)
      : answer(c, await phone.open(asked.look));
  });
}

function readJson<T>(text: string, schema: ZodType<T>): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    // Not JSON.
    return undefined;
  }
}
