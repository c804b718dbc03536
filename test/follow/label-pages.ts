// Pages labelled by hand, judged as answers from the network are.
import { readFileSync } from "node:fs";
import type { Sibling } from "../../src/follow/gone/sibling.ts";
import { judgeVisit } from "../../src/follow/judge-visit.ts";
import { readPage } from "../../src/follow/read-page.ts";
import { recogniseWall } from "../../src/model/walls/recognise-wall.ts";
import { makePlatform, now } from "../model/specimens.ts";

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

export function readLabelled(file: string): LabelledPage[] {
  return JSON.parse(
    readFileSync(new URL(`${file}.json`, folder), "utf8"),
  ) as LabelledPage[];
}

/** What presscheck takes the page for: the verdict, or what it says stood in the way. */
export async function judgeLabelled(labelled: LabelledPage): Promise<string> {
  const { asked, status, headers = {} } = labelled;
  const landed = labelled.landed ?? asked;
  const page = readFixture(labelled.page);
  const seen = { asked, landed, status, headers, page };
  const link = { id: "page", title: "Page", url: asked, names: [] };
  const { verdict, kind } = await judgeVisit({
    toFollow: { platform: makePlatform(), link, claims: [] },
    visit: {
      hops: [{ url: landed, status }],
      end: { outcome: "answered", seen, extent: "whole", redirects: "none" },
    },
    findSibling: async () => toSibling(labelled),
    before: undefined,
    options: {
      target: "live",
      practiceRelease: undefined,
      now,
      followAgainAfter: "7d",
      scope: "all",
    },
  });
  return kind ?? verdict;
}

function toSibling({ asked, sibling }: LabelledPage): Sibling {
  const { status } = sibling;
  if (status === 404) return { outcome: "missing" };
  if (status !== 200 || sibling.page === undefined)
    return { outcome: "untold" };
  const made = new URL("madeupnamexyz", asked).href;
  const landed = sibling.landed ?? made;
  const page = readFixture(sibling.page);
  const seen = { asked: made, landed, status, headers: {}, page };
  return recogniseWall(seen) === undefined
    ? { outcome: "answered", asked: made, landed, page }
    : { outcome: "untold" };
}

function readFixture(name: string) {
  return readPage(readFileSync(new URL(`html/${name}.html`, folder), "utf8"));
}
