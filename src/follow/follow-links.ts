// Official links → observations, kept as they come.
import { openAsk } from "./ask-politely.ts";
import { openSiblings } from "./find-sibling.ts";
import type {
  FollowOptions,
  LinkToFollow,
  PlatformObservation,
} from "./follow-options.ts";
import type { HttpDoor } from "./http-door.ts";
import { openKeeper } from "./keep-as-they-come.ts";
import { openSecondLook } from "./look-in-browser.ts";
import { observeLink } from "./observe-link.ts";
import { openLanes } from "./open-lanes.ts";
import type { Limits, Pace } from "./pace.ts";
import type { PageViewer } from "./page-viewer.ts";
import { rememberAnswers } from "./remember-answers.ts";
import { takeByHost } from "./take-by-host.ts";

export interface FollowPorts {
  readonly door: HttpDoor;
  readonly pace: Pace;
  /** A real browser, for pages that show themselves to nothing else; opened when the first is met, undefined where there is none. */
  readonly openViewer: () => Promise<PageViewer | undefined>;
  /** Writes observations into the ledgers; they are on disk when it resolves. */
  readonly keep: (
    observations: readonly PlatformObservation[],
  ) => Promise<void>;
  /** Told of links whose observations are kept. */
  readonly progress: (done: number, of: number) => void;
}

/** So many links of a host are begun for each request it may be asked at once: the next ones wait at the lanes, the rest costs nothing yet. */
const underWayPerTurn = 4;

/** Asks about every link, as many at once as the limits allow. The observations are in the order of the links. */
export async function followLinks(
  links: readonly LinkToFollow[],
  ports: FollowPorts,
  limits: Limits,
  options: FollowOptions,
): Promise<PlatformObservation[]> {
  const { door, pace, keep, progress, openViewer } = ports;
  const lanes = openLanes(limits, pace);
  const ask = openAsk(door, lanes, limits, pace);
  const lookInBrowser = openSecondLook(openViewer, lanes, options);
  const fetchPage = rememberAnswers(ask);
  const asking = { ask, fetchPage, findSibling: openSiblings(fetchPage, pace) };
  let done = 0;
  const keeper = openKeeper(pace, async (observations) => {
    await keep(observations);
    done += observations.length;
    progress(done, links.length);
  });
  const observations = await takeByHost(
    links,
    ({ link }) => (URL.canParse(link.url) ? new URL(link.url).host : ""),
    limits.perHost * underWayPerTurn,
    async (toFollow) => {
      const first = await observeLink(toFollow, asking, options);
      const observation = {
        ...(await lookInBrowser(toFollow, first)),
        platform: toFollow.platform.id,
      };
      keeper.add(observation);
      return observation;
    },
  );
  await keeper.finish();
  return observations;
}
