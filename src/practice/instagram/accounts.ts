// Practice accounts. Which other ways to log in are offered depends on the
// account, as on the real platform; on practice the account's name decides.

import { z } from "zod";

const wayIds = ["text-message", "email", "linked-account", "identity"] as const;
export type WayId = (typeof wayIds)[number];

/** The two designs of the list of ways that the platform tries out. */
const designSchema = z.enum(["list", "suggestion"]);
const accountSchema = z.strictObject({
  name: z.string(),
  ways: z.array(z.enum(wayIds)),
  /** What its sign-ins are shown, one after the other and over again. */
  designs: z.tuple([designSchema], designSchema),
});

export const instagramSessionSchema = z.strictObject({
  account: accountSchema,
  design: designSchema,
  signedIn: z.boolean(),
});

export type Account = z.infer<typeof accountSchema>;
export type InstagramSession = z.infer<typeof instagramSessionSchema>;

const password = "for-practice-only-1";

/** Codes on the practice accounts' saved list that were used long ago. */
const usedCode = "84720163";

const unusedCodes = new Set(["73519402", "20865913"]);

/** What the authentication app, text message and e-mail all show. */
const securityCode = "246810";

const accounts: readonly Account[] = [
  {
    name: "practice-reader",
    ways: ["text-message", "email", "linked-account", "identity"],
    designs: ["list"],
  },
  { name: "practice-sms-only", ways: ["text-message"], designs: ["list"] },
  { name: "practice-no-way", ways: [], designs: ["list"] },
  {
    name: "practice-suggestion",
    ways: ["text-message", "email"],
    designs: ["suggestion"],
  },
  // In turn rather than by chance, so that a test knows what it will meet.
  {
    name: "practice-by-turns",
    ways: ["text-message", "email"],
    designs: ["list", "suggestion"],
  },
];

/** Values of the variables that recipes read, for practice. */
export const instagramEnvironment: Readonly<Record<string, string>> = {
  INSTAGRAM_TEST_USER: "practice-reader",
  INSTAGRAM_TEST_PASSWORD: password,
  INSTAGRAM_TEST_USED_CODE: usedCode,
};

/** The account of a right name and password. */
export function findAccount(
  name: unknown,
  givenPassword: unknown,
): Account | undefined {
  if (givenPassword !== password) return undefined;
  return accounts.find((account) => account.name === name);
}

/** Whether a backup code is one of the unused ones; spaces do not matter. */
export function isUnusedCode(code: unknown): boolean {
  return typeof code === "string" && unusedCodes.has(code.replace(/\s/g, ""));
}

/** Whether a code is the one the authentication app shows. */
export function isSecurityCode(code: unknown): boolean {
  return typeof code === "string" && code.replace(/\s/g, "") === securityCode;
}
