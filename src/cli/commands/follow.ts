import { follow as followOfficial } from "../../pipeline.ts";
import { findLinksToFollow } from "../../follow/find-links.ts";
import type {
  LinkToFollow,
  PlatformObservation,
} from "../../follow/follow-options.ts";
import { findChangedSources } from "../../judge/find-changed-sources.ts";
import { findAttestation } from "../../model/attestation.ts";
import { linkVerdictTitles } from "../../model/link-verdict.ts";
import type { Repository } from "../../parse/read-repository.ts";
import { cleanTexts } from "../../report/clean-text.ts";
import { countNoun } from "../../report/describe-verdict.ts";
import type { Paint } from "../../report/paint.ts";
import { drawChangedSource } from "../../report/pretty/draw-changed-source.ts";
import type { CheckRequest } from "../../world.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findChanged } from "../find-changed.ts";
import { findRoot } from "../find-root.ts";
import type { CheckOptions } from "./request.ts";
import { withWorld } from "./request.ts";

export interface FollowCommandOptions extends Omit<CheckOptions, "cache"> {
  readonly stale?: true;
  readonly all?: true;
  /** A commit; true when none is named. */
  readonly changed?: string | true;
}

/**
 * Opens the official links that are due and brings the ledgers up to date. 0: every
 * page that is asked of the articles opens and says what claims rest on. 1: one does
 * not. 2: none is known not to, but some could not be judged.
 */
export function follow(
  console: Console,
  articles: readonly string[],
  options: FollowCommandOptions,
): Promise<ExitCode> {
  const checking = { ...options, cache: options.all === undefined };
  return withWorld(console, articles, checking, async (world, request) => {
    const repository = await world.read();
    const isMeant = chooseLinks(console, repository, options);
    const all = await followOfficial(request, repository, world, isMeant);
    world.progress.end();
    await world.keepRun.save("observations", all);
    const byLink = new Map(
      all.map((one) => [`${one.platform}/${one.link}`, one]),
    );
    const asked = listAsked(request, repository, world.now()).filter(isMeant);
    const seen = asked.flatMap(
      ({ platform, link }) => byLink.get(`${platform.id}/${link.id}`) ?? [],
    );
    const judged = seen.map((one) => ({
      one,
      state: judge(one, request, world.now()),
    }));
    const count = (state: State) =>
      judged.filter((at) => at.state === state).length;
    const unseen = asked.length - seen.length;
    if (options.format === "json")
      console.out(`${JSON.stringify({ observations: seen }, null, 2)}\n`);
    else {
      const { articles, platformById } = repository;
      const changed = findChangedSources(seen, articles, platformById);
      const lines = [
        ...judged.flatMap(({ one, state }) =>
          describe(cleanTexts(one), state, console.paint),
        ),
        ...(changed.length === 0 ? [] : [""]),
        ...cleanTexts(changed).flatMap((source) =>
          drawChangedSource(source, console.paint, console.columns ?? 80),
        ),
      ];
      for (const line of lines) console.out(`${line}\n`);
      const parts = [
        `${countNoun(asked.length, "official page")}: ${count("good")} as they should be`,
        ...(count("wrong") > 0 ? [`${count("wrong")} to correct`] : []),
        ...(count("untold") > 0
          ? [`${count("untold")} that could not be judged`]
          : []),
        ...(unseen > 0 ? [`${unseen} never looked at`] : []),
      ];
      console.out(`${parts.join(", ")}\n`);
    }
    if (count("wrong") > 0) return 1;
    if (count("untold") > 0 || unseen > 0) return 2;
    return asked.length > 0 || options.changed !== undefined ? 0 : 1;
  });
}

/** Every link the articles ask for, fresh or not. */
function listAsked(
  { target, practiceRelease, settings }: CheckRequest,
  { articles, platformById }: Repository,
  now: Date,
): LinkToFollow[] {
  return findLinksToFollow(articles, platformById, {
    target,
    practiceRelease,
    now,
    followAgainAfter: settings.followAgainAfter,
    scope: "all",
  });
}

type State = "good" | "wrong" | "untold";

function judge(
  one: PlatformObservation,
  { target }: CheckRequest,
  now: Date,
): State {
  const { verdict, quotes, part } = one;
  if (verdict === "unknown")
    return findAttestation(one, target, now) === undefined ? "untold" : "good";
  const opens = verdict === "alive" || verdict === "moved";
  const isWhole = quotes.every(({ found }) => found);
  return opens && isWhole && part?.outcome !== "missing" ? "good" : "wrong";
}

function describe(
  { verdict, platform, link, url, because, part }: PlatformObservation,
  state: State,
  { green, yellow }: Paint,
): string[] {
  const isCalm = state === "good" && verdict !== "moved";
  const colour = isCalm ? green : yellow;
  return [
    `${colour(linkVerdictTitles[verdict])}  ${platform}/${link}  ${url}`,
    ...(because === undefined ? [] : [`    ${because}`]),
    ...(part?.outcome === "missing" ? [`    ${part.because ?? ""}`] : []),
  ];
}

// Of what changed since a commit: the links of articles that did, and those whose address did.
function chooseLinks(
  console: Console,
  { articles, platformById }: Repository,
  { changed }: FollowCommandOptions,
): (toFollow: LinkToFollow) => boolean {
  if (changed === undefined) return () => true;
  const ref = changed === true ? "HEAD" : changed;
  const changes = findChanged(findRoot(console.cwd), ref);
  const wanted = new Set<string>();
  for (const { file, frontmatter } of articles) {
    if (!changes.files.has(file)) continue;
    const { platform, links, claims } = frontmatter;
    const claimById = platformById.get(platform)?.claimById;
    for (const id of claims)
      wanted.add(`${platform}/${claimById?.get(id)?.source.link}`);
    for (const id of links) wanted.add(`${platform}/${id}`);
  }
  for (const { id, folder, linkById } of platformById.values()) {
    const file = `${folder}/links.yaml`;
    if (!changes.files.has(file)) continue;
    const before = changes.before(file) ?? "";
    for (const link of linkById.values())
      if (!before.includes(link.url)) wanted.add(`${id}/${link.id}`);
  }
  return ({ platform, link }) => wanted.has(`${platform.id}/${link.id}`);
}
