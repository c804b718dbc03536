// Pages labelled by hand, judged as an answer from the network would be.
import { readFileSync } from "node:fs";
import type { Sibling } from "../../src/follow/gone/sibling.ts";
import { judgeGone } from "../../src/follow/gone/judge-gone.ts";
import { readPage } from "../../src/follow/read-page.ts";
import { recogniseWall } from "../../src/follow/walls/recognise-wall.ts";

export interface LabelledPage {
  readonly page: string;
  readonly asked: string;
  readonly landed?: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the site answers to a made-up name beside it. */
  readonly sibling: {
    readonly status: number;
    readonly landed?: string;
    readonly page?: string;
  };
  /** alive, soft-dead, or the wall. */
  readonly is: string;
}

const folder = new URL("../fixtures/pages/", import.meta.url);

export function readLabelled(half: "tuning" | "unseen"): LabelledPage[] {
  return JSON.parse(
    readFileSync(new URL(`${half}.json`, folder), "utf8"),
  ) as LabelledPage[];
}

/** What presscheck takes the page for. */
export function judgeLabelled(labelled: LabelledPage): string {
  const seen = {
    asked: labelled.asked,
    landed: labelled.landed ?? labelled.asked,
    status: labelled.status,
    headers: labelled.headers ?? {},
    page: readFixture(labelled.page),
  };
  const wall = recogniseWall(seen);
  if (wall !== undefined) return wall;
  return judgeGone(seen, toSibling(labelled)) === undefined
    ? "alive"
    : "soft-dead";
}

function toSibling({ asked, sibling }: LabelledPage): Sibling {
  if (sibling.status === 404 || sibling.page === undefined)
    return { outcome: "missing" };
  const made = new URL("madeupnamexyz", asked).href;
  return {
    outcome: "answered",
    asked: made,
    landed: sibling.landed ?? made,
    page: readFixture(sibling.page),
  };
}

function readFixture(name: string) {
  return readPage(readFileSync(new URL(`html/${name}.html`, folder), "utf8"));
}
