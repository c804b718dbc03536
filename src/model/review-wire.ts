// What the review server and its page say to each other. Every text in it may come from a
// page or an article: it is text wherever it goes, and never markup.
import { z } from "zod";
import { boxSchema } from "./access-node.ts";
import {
  screenDecisionSchema,
  shownLookSchema,
  shownWordingSchema,
  wordingDecisionSchema,
} from "./decision.ts";
import { devices } from "./device.ts";
import { answerSchema } from "./signoff.ts";
import { checkpointStatuses, claimStatuses } from "./verdict.ts";

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);

const blockSchema = z.strictObject({
  kind: z.enum(["heading", "paragraph", "list-item", "table-cell"]),
  line: z.number(),
  parts: z.array(
    z.strictObject({
      text: z.string(),
      mark: z.enum(["none", "claim", "label"]),
    }),
  ),
});

const markSchema = z.strictObject({
  kind: z.enum(["proof", "change"]),
  box: boxSchema.describe("CSS pixels from the picture's top left corner."),
  label: z.string(),
});

const pictureSchema = z.strictObject({
  /** SHA-256 of the file: its only name. */
  sha: hexSchema,
  width: z.number(),
  height: z.number(),
  scale: z.number(),
  caption: z.string(),
  marks: z.array(markSchema),
});

const changeSchema = z.strictObject({
  title: z.string(),
  words: z.string(),
  advice: z.string(),
  sentences: z.array(
    z.strictObject({ file: z.string(), line: z.number(), text: z.string() }),
  ),
});

const questionSchema = z.strictObject({
  id: z.string(),
  ask: z.string(),
  answer: z.enum(["yes-no", "text", "number", "choice"]),
  choices: z.array(z.string()),
  /** What the screen says. */
  proposed: answerSchema.optional(),
  /** What was signed off before. */
  signed: answerSchema.optional(),
  /** What the sign-off before that one said, where it was something else. */
  earlier: answerSchema.optional(),
  /** What is signed off of the same question on other devices. */
  elsewhere: z.array(
    z.strictObject({ look: z.string(), answer: answerSchema }),
  ),
});

const signedSchema = z.strictObject({
  by: z.string(),
  at: z.string(),
  why: z.string().optional(),
  /** The day a person named, where one did. */
  until: z.string().optional(),
});

const provenanceSchema = z.strictObject({
  url: z.string().optional(),
  at: z.string(),
  browser: z.string(),
  device: z.string().optional(),
  locale: z.string(),
  timezone: z.string(),
  run: z.string(),
  recipe: z.string(),
  refused: z.number(),
});

const itemBase = {
  /** Stable while it waits: names the item in the page's address. */
  id: hexSchema,
  article: z.strictObject({
    file: z.string(),
    title: z.string(),
    platform: z.string(),
  }),
  statusTitle: z.string(),
  because: z.string(),
  todo: z.string(),
  /** Why an approval of it has to say why; absent where it need not. */
  exception: z.string().optional(),
  /** The sign-off that stands, or that has lapsed. */
  signed: signedSchema.optional(),
  /** When what is signed off lapses by itself; absent where nothing says so. */
  lapses: z.string().optional(),
};

const screenItemSchema = z.strictObject({
  kind: z.literal("screen"),
  ...itemBase,
  status: z.enum(checkpointStatuses),
  screen: z.string(),
  screenTitle: z.string(),
  section: z.string(),
  device: z.enum(devices),
  variant: z.string().optional(),
  /** Device and variant, in words. */
  look: z.string(),
  byHand: z.boolean(),
  instructions: z.array(z.string()),
  passage: z.array(blockSchema),
  labels: z.array(
    z.strictObject({
      label: z.string(),
      outcome: z.enum(["seen", "renamed", "missing"]),
      now: z.string().optional(),
    }),
  ),
  changes: z.array(changeSchema),
  baseline: pictureSchema.optional(),
  capture: pictureSchema.optional(),
  provenance: provenanceSchema.optional(),
  questions: z.array(questionSchema),
  shown: shownLookSchema.optional(),
});

const wordingItemSchema = z.strictObject({
  kind: z.literal("wording"),
  ...itemBase,
  status: z.enum(claimStatuses),
  claim: z.string(),
  statement: z.string(),
  line: z.number().optional(),
  words: z.string().optional(),
  approved: z.string().optional(),
  source: z
    .strictObject({
      title: z.string(),
      url: z.string(),
      /** The words the claim rests on. */
      says: z.string(),
      /** Where its page no longer has them. */
      gone: z
        .strictObject({
          /** The nearest sentence there now; absent where none is near. */
          now: z.string().optional(),
          /** Other articles that rest on the same words. */
          articles: z.array(z.string()),
        })
        .optional(),
    })
    .optional(),
  shown: shownWordingSchema.optional(),
});

export const queueSchema = z.strictObject({
  target: z.enum(["live", "practice"]),
  by: z.string(),
  run: z.strictObject({ id: z.string(), endedAt: z.string() }).optional(),
  items: z.array(
    z.discriminatedUnion("kind", [screenItemSchema, wordingItemSchema]),
  ),
  /** How many looks and wordings are verified; absent where they cannot be had. */
  settled: z.number().optional(),
  /** Files under press check that cannot be read: nothing of them is in the queue. */
  unread: z.array(z.string()),
  /** Decided since the server was started, what was undone not counted. */
  decided: z.number(),
  /** What undo takes back. */
  last: z.string().optional(),
});

// Who decides and when is the server's to say.
const byServer = { by: true, at: true, why: true } as const;
const whySchema = {
  why: z.string().max(5000).describe("May be empty where nothing is unusual."),
};

/** The body of POST /api/decisions. */
export const decisionRequestSchema = z.discriminatedUnion("kind", [
  screenDecisionSchema.omit(byServer).extend(whySchema),
  wordingDecisionSchema.omit(byServer).extend(whySchema),
]);

/** What was typed and not decided yet. */
export const draftSchema = z.strictObject({
  why: z.string().max(5000),
  /** The day an approval ends. */
  until: z.string().max(20),
  /** As typed, by question. */
  answers: z.record(z.string().max(200), z.string().max(5000)),
});

/** The body of POST /api/drafts. */
export const draftRequestSchema = z.strictObject({
  id: hexSchema,
  /** Absent where it is decided about. */
  draft: draftSchema.optional(),
});

/** The body of POST /api/session. */
export const sessionRequestSchema = z.strictObject({
  token: z.string().max(200),
});

/** The body of POST /api/undo: undoes what the page showed as the last decision. */
export const undoRequestSchema = z.strictObject({
  last: z.string().max(5000),
});

/** Why something was not done, and what to do. */
export const refusalSchema = z.strictObject({
  because: z.string(),
  todo: z.string(),
});

export type Queue = z.infer<typeof queueSchema>;
export type QueueItem = Queue["items"][number];
export type ScreenItem = z.infer<typeof screenItemSchema>;
export type WordingItem = z.infer<typeof wordingItemSchema>;
export type QueuePicture = z.infer<typeof pictureSchema>;
export type QueueQuestion = z.infer<typeof questionSchema>;
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;
export type Draft = z.infer<typeof draftSchema>;
export type WireRefusal = z.infer<typeof refusalSchema>;
