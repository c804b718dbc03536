// How things stand: what waits for a person, what lapses soon, who signed what, and what
// rests on a screen.
import type { ShownLook, ShownWording } from "./decision.ts";
import type { Device, Target } from "./device.ts";

/** What a decision is about, within its article. */
export type StatusSubject =
  | {
      readonly kind: "screen";
      readonly screen: string;
      readonly screenTitle: string;
      readonly section: string;
      readonly device: Device;
      readonly variant?: string | undefined;
    }
  | {
      readonly kind: "wording";
      readonly claim: string;
      readonly statement: string;
    }
  | { readonly kind: "waiver"; readonly rule: string }
  | { readonly kind: "page"; readonly link: string; readonly title: string };

interface StatusItem {
  readonly article: string;
  readonly about: StatusSubject;
}

export interface Waiting extends StatusItem {
  /** The verdict's own word. */
  readonly status: string;
  readonly because: string;
  readonly todo: string;
  /** What a decision about it has to name; absent where there is nothing to decide about yet. */
  readonly shown?: ShownLook | ShownWording | undefined;
}

export interface Lapsing extends StatusItem {
  /** UTC. */
  readonly until: string;
  readonly by: string | undefined;
}

export interface Signed extends StatusItem {
  readonly by: string;
  /** UTC. */
  readonly at: string;
  readonly why: string;
  readonly until: string | undefined;
  readonly verdict: "approved" | "rejected";
}

export interface RestingSentence {
  readonly line: number;
  readonly text: string;
  /** Names on the approved screen that it uses. */
  readonly names: readonly string[];
}

/** An article that rests on a screen: it asks for it, or it uses its names. */
export interface RestingArticle {
  readonly article: string;
  readonly title: string;
  /** The sections it supports; none where the article only uses its names. */
  readonly sections: readonly {
    readonly section: string;
    readonly on: readonly {
      readonly device: Device;
      readonly variant?: string | undefined;
      readonly status: string;
    }[];
  }[];
  readonly sentences: readonly RestingSentence[];
}

export interface Status {
  readonly target: Target;
  /** UTC. */
  readonly at: string;
  /** The run whose looks are counted; undefined where there is none that counts. */
  readonly run: { readonly id: string; readonly endedAt: string } | undefined;
  readonly articles: number;
  readonly withinDays: number;
  readonly waits: readonly Waiting[];
  readonly lapses: readonly Lapsing[];
  readonly signed: readonly Signed[];
  /** Files under press check that cannot be read: nothing is known of them. */
  readonly unread: readonly string[];
}

export interface ScreenStatus {
  readonly target: Target;
  readonly platform: string;
  readonly screen: string;
  readonly title: string;
  readonly articles: readonly RestingArticle[];
}
