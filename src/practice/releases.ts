// What differs between the two releases of the practice platform, in one table.
// Release 2 is what a platform does to a guide overnight: it renames, moves and rewords.
import type { BrowserDevice } from "../model/device.ts";

export type Release = 1 | 2;

/** Who looks, with what: all that a page may depend on besides its session. */
export interface Visit {
  readonly release: Release;
  readonly device: BrowserDevice;
}

export interface ReleaseChange {
  readonly kind: "renamed" | "moved" | "reworded";
  /** Where readers meet it: a screen's id, or a page that is no screen. */
  readonly at: readonly string[];
  readonly on: readonly BrowserDevice[];
  readonly before: string;
  readonly after: string;
}

const everywhere = ["web", "iphone-web", "android-web"] as const;

/**
 * Release 1 shows `before`, release 2 shows `after` on the devices named. What
 * no line names is equal in both releases: the screens sign-in, identity-check
 * and linked-account, failed-backup-code on an iPhone, the two-factor help page,
 * and all of GitHub.
 */
export const releaseChanges = {
  "another-way": {
    kind: "renamed",
    at: ["two-factor prompt", "failed-backup-code"],
    on: ["web", "android-web"],
    before: "Try another way",
    after: "Choose another way to log in",
  },
  "backup-code-choice": {
    kind: "renamed",
    at: ["other-ways"],
    on: everywhere,
    before: "Backup code",
    after: "Recovery code",
  },
  "email-first": {
    kind: "moved",
    // Only desktops list the ways on the second of these.
    at: ["other-ways", "failed-backup-code"],
    on: everywhere,
    before: "Text message, Email",
    after: "Email, Text message",
  },
  "help-link": {
    kind: "moved",
    at: ["two-factor prompt", "failed-backup-code"],
    on: ["web"],
    before: "below the form",
    after: "in the navigation of the header",
  },
  "backup-code-term": {
    kind: "renamed",
    at: ["help-backup-codes"],
    on: everywhere,
    // Its title, so the Help Center's list of titles too.
    before: "backup code",
    after: "recovery code",
  },
  "one-use-sentence": {
    kind: "reworded",
    at: ["help-backup-codes"],
    on: everywhere,
    before: "Each code can be used only one time.",
    after: "A code stops working as soon as you have used it.",
  },
} as const satisfies Record<string, ReleaseChange>;

export type ReleaseChangeId = keyof typeof releaseChanges;

/** Whether this visitor meets the change. */
export function isChanged(id: ReleaseChangeId, visit: Visit): boolean {
  const change: ReleaseChange = releaseChanges[id];
  return visit.release === 2 && change.on.includes(visit.device);
}

/** The words this visitor reads in place of the change's `before`. */
export function wordsFor(id: ReleaseChangeId, visit: Visit): string {
  const { before, after }: ReleaseChange = releaseChanges[id];
  return isChanged(id, visit) ? after : before;
}
