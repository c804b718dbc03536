// checkpoints/<platform>/ → Platform and findings.
import type { Device, Target } from "../model/device.ts";
import { devices } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import { observationsFileSchema } from "../model/observation.ts";
import {
  claimsFileSchema,
  linksFileSchema,
  platformSchema,
} from "../model/platform.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import type { ScreenFacts } from "../model/screen.ts";
import type { OpenedAddress } from "./check-addresses.ts";
import type { BaselinesRead } from "./read-baselines.ts";
import { baselineFolder, readBaselines } from "./read-baselines.ts";
import { readFragments } from "./read-fragments.ts";
import type { RecordRead } from "./read-record.ts";
import { readRecord } from "./read-record.ts";
import { readScreen } from "./read-screen.ts";
import type { Entry, RepositoryFiles } from "./repository-files.ts";

export interface PlatformRead {
  /** undefined when platform.yaml cannot be used; the findings say why. */
  readonly platform: Platform | undefined;
  readonly findings: readonly Finding[];
  /** Addresses that its recipes open in a browser. */
  readonly opened: readonly OpenedAddress[];
}

/** text: what articles are linted against. evidence: baselines, sign-offs and ledgers, too. */
export type ReadingDepth = "text" | "evidence";

/**
 * @param entries everything under the platform's folder
 * @param locale the language screens are looked at in unless they name one
 */
export async function readPlatform(
  files: RepositoryFiles,
  folder: string,
  entries: readonly Entry[],
  target: Target,
  depth: ReadingDepth,
  locale?: string,
): Promise<PlatformRead> {
  const findings: Finding[] = [];
  const take = <T>(read: RecordRead<T>): T | undefined => {
    if (read.outcome === "wrong") findings.push(...read.findings);
    return read.outcome === "read" ? read.value : undefined;
  };
  const id = folder.slice(folder.lastIndexOf("/") + 1);
  const facts = take(
    await readRecord(files, `${folder}/platform.yaml`, platformSchema),
  );
  const claimsRead = await readRecord(
    files,
    `${folder}/claims.yaml`,
    claimsFileSchema,
  );
  const linksRead = await readRecord(
    files,
    `${folder}/links.yaml`,
    linksFileSchema,
  );
  const claims = take(claimsRead);
  const links = take(linksRead);
  const ledger = ledgerFile(folder, target);
  const seen =
    depth === "evidence"
      ? take(await readRecord(files, ledger, observationsFileSchema))
      : undefined;
  const shared = await readFragments(files, folder);
  findings.push(...shared.findings);
  const used = new Set<string>();
  const screens: Screen[] = [];
  const unusableScreens: string[] = [];
  const opened = [...shared.opened];
  const entriesByFolder = groupByFolder(entries);
  for (const { path } of entries.filter((entry) =>
    entry.path.endsWith("/screen.yaml"),
  )) {
    const read = await readScreen(files, path, shared.fragments, locale);
    findings.push(...read.findings);
    for (const name of read.used) used.add(name);
    const screenFolder = path.slice(0, path.lastIndexOf("/"));
    const screenId = screenFolder.slice(screenFolder.lastIndexOf("/") + 1);
    if (read.facts === undefined) {
      unusableScreens.push(screenId);
      continue;
    }
    opened.push(...openedInBrowser(read.opened, read.facts, facts?.devices));
    const baselines =
      depth === "evidence"
        ? await readBaselines(
            files,
            screenFolder,
            read.facts,
            target,
            entriesByFolder.get(baselineFolder(screenFolder, target)) ?? [],
          )
        : noBaselines;
    findings.push(...baselines.findings);
    screens.push({
      ...read.facts,
      id: screenId,
      platform: id,
      file: path,
      placeByPath: read.placeByPath,
      baselineByDevice: baselines.byDevice,
    });
  }
  findings.push(...shared.findUnused(used));
  if (facts === undefined) return { platform: undefined, findings, opened: [] };
  const platform: Platform = {
    ...facts,
    id,
    folder,
    claimById: byId(
      (claims?.claims ?? []).filter((claim) => claim.mode === "must"),
    ),
    forbiddenById: byId(
      (claims?.claims ?? []).filter((claim) => claim.mode === "mustNot"),
    ),
    linkById: byId(links?.links ?? []),
    screenById: byId(screens),
    unusableScreens,
    unusable: [
      ...(claimsRead.outcome === "wrong" ? (["claims"] as const) : []),
      ...(linksRead.outcome === "wrong" ? (["links"] as const) : []),
    ],
    observationByLink: new Map(
      (seen?.observations ?? []).map((observation: Observation) => [
        observation.link,
        observation,
      ]),
    ),
  };
  return { platform, findings, opened };
}

// A platform may have thousands of files, and each screen asks for its own.
function groupByFolder(entries: readonly Entry[]): Map<string, Entry[]> {
  const byFolder = new Map<string, Entry[]>();
  for (const entry of entries) {
    const folder = entry.path.slice(0, entry.path.lastIndexOf("/"));
    const own = byFolder.get(folder);
    if (own === undefined) byFolder.set(folder, [entry]);
    else own.push(entry);
  }
  return byFolder;
}

// What a person looks at is opened by no browser.
function openedInBrowser(
  opened: readonly OpenedAddress[],
  { by }: Pick<ScreenFacts, "by">,
  on: readonly Device[] = devices,
): readonly OpenedAddress[] {
  const seen = on.filter((device) => !isLookedAtByHand({ by }, device));
  return opened.filter(({ path }) => {
    const own = /^devices\.([^.]+)\./.exec(path)?.[1];
    return seen.some((device) => own === undefined || device === own);
  });
}

/** Where observations on a target are kept; practice is kept apart from live. */
export function ledgerFile(platformFolder: string, target: Target): string {
  return target === "live"
    ? `${platformFolder}/observations.yaml`
    : `${platformFolder}/practice/observations.yaml`;
}

const noBaselines: BaselinesRead = { byDevice: new Map(), findings: [] };

function byId<T extends { readonly id: string }>(
  items: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
