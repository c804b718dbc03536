// The review server as a function of requests: who may ask is settled before it is asked
// (see judge-request.ts); here is what they get. Nothing in an address is ever a path.
import { Hono } from "hono";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { ZodType } from "zod";
import { addPictures, type PictureDesk } from "./add-pictures.ts";
import type { DecisionRequest, Draft, Queue } from "../model/review-wire.ts";
import {
  decisionRequestSchema,
  draftRequestSchema,
  sessionRequestSchema,
  undoRequestSchema,
} from "../model/review-wire.ts";
import { reviewShell } from "./review-shell.ts";

/** What became of something that was asked for. */
export type DeskAnswer =
  | { readonly outcome: "done"; readonly queue: Queue }
  | {
      /** superseded: what was shown is not what is there now. trouble: the environment is at fault. */
      readonly outcome: "superseded" | "refused" | "trouble";
      readonly because: string;
      readonly todo: string;
    };

/** Where decisions are made. */
export interface ReviewDesk {
  /** As the files and the newest run are now. */
  readonly readQueue: () => Promise<DeskAnswer>;
  /** What is verified, in place of what waits. */
  readonly readSettled: () => Promise<DeskAnswer>;
  readonly decide: (decision: DecisionRequest) => Promise<DeskAnswer>;
  /** Takes back the last decision of this session. @param last as the queue named it */
  readonly undo: (last: string) => Promise<DeskAnswer>;
  /** What the same person typed and has not decided yet, by item. */
  readonly readDrafts: () => Promise<Readonly<Record<string, Draft>>>;
  readonly keepDraft: (id: string, draft: Draft | undefined) => Promise<void>;
  /** A picture of the queue; undefined when it is none, or its bytes are not what its name says. */
  readonly readPicture: (sha: string) => Promise<Uint8Array | undefined>;
}

export interface ReviewParts {
  readonly desk: ReviewDesk;
  /** Where pictures are brought; absent where none are taken. */
  readonly pictures?: PictureDesk;
  /** Compared in constant time. */
  readonly isToken: (text: string) => boolean;
  /** The page's modules and styles, by their file names. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Names the cookie: other servers of 127.0.0.1 are sent it as well. */
  readonly port: number;
}

export interface Asset {
  readonly type:
    | "text/javascript; charset=utf-8"
    | "text/css; charset=utf-8"
    | "image/svg+xml";
  readonly content: string;
}

const statuses = { superseded: 409, refused: 422, trouble: 503 } as const;

export function buildReview({
  desk,
  pictures,
  isToken,
  assets,
  port,
}: ReviewParts): Hono {
  const app = new Hono();
  const cookie = `presscheck-${port}`;

  app.get("/", (c) => c.html(reviewShell));
  app.get("/page/:name", (c) => {
    const asset = assets.get(c.req.param("name"));
    if (asset === undefined) return c.notFound();
    return c.body(asset.content, 200, { "content-type": asset.type });
  });
  app.post("/api/session", async (c) => {
    const read = await readBody(c, sessionRequestSchema);
    if (read === undefined) return refuseBody(c);
    if (!isToken(read.token)) return askForToken(c);
    c.header(
      "set-cookie",
      `${cookie}=${read.token}; HttpOnly; SameSite=Strict; Path=/`,
    );
    return c.json({});
  });

  const needsToken = async (c: Context, next: () => Promise<void>) => {
    if (!isToken(getCookie(c, cookie) ?? "")) return askForToken(c);
    await next();
    return undefined;
  };
  app.use("/api/*", needsToken);
  app.use("/blobs/*", needsToken);

  app.get("/blobs/:sha", async (c) => {
    const sha = c.req.param("sha");
    const bytes = /^[0-9a-f]{64}$/.test(sha)
      ? await desk.readPicture(sha)
      : undefined;
    if (bytes === undefined) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, { "content-type": "image/png" });
  });
  app.get("/api/queue", async (c) => answer(c, await desk.readQueue()));
  app.get("/api/settled", async (c) => answer(c, await desk.readSettled()));
  app.get("/api/drafts", async (c) => c.json(await desk.readDrafts()));
  app.post("/api/drafts", async (c) => {
    const read = await readBody(c, draftRequestSchema);
    if (read === undefined) return refuseBody(c);
    await desk.keepDraft(read.id, read.draft);
    return c.json({});
  });
  app.post("/api/decisions", async (c) => {
    const decision = await readBody(c, decisionRequestSchema);
    return decision === undefined
      ? refuseBody(c)
      : answer(c, await desk.decide(decision));
  });
  app.post("/api/undo", async (c) => {
    const read = await readBody(c, undoRequestSchema);
    return read === undefined
      ? refuseBody(c)
      : answer(c, await desk.undo(read.last));
  });
  addPictures(app, pictures, (c, refused) => answer(c, refused));
  app.notFound((c) => c.json(toRefusal("There is no such thing here."), 404));
  app.onError((_error, c) =>
    c.json(
      toRefusal(
        "This is a fault of presscheck itself; nothing was decided.",
        "Try again. If it stays so, stop presscheck review and start it again.",
      ),
      500,
    ),
  );
  return app;
}

function answer(c: Context, made: DeskAnswer) {
  if (made.outcome === "done") return c.json(made.queue);
  return c.json(toRefusal(made.because, made.todo), statuses[made.outcome]);
}

function askForToken(c: Context) {
  return c.json(
    toRefusal(
      "This page was not opened with the address that presscheck review printed.",
      "Open that address, or start presscheck review again.",
    ),
    401,
  );
}

function refuseBody(c: Context) {
  return c.json(
    toRefusal(
      "What the page sent cannot be read, so nothing was decided.",
      "Load the page again.",
    ),
    400,
  );
}

function toRefusal(because: string, todo = "") {
  return { because, todo };
}

async function readBody<T>(
  c: Context,
  schema: ZodType<T>,
): Promise<T | undefined> {
  const text = await c.req.text();
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    // Not JSON.
    return undefined;
  }
}
