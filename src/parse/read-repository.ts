// The editor's repository → articles, platforms, sign-offs and findings.
import type { Article } from "../model/article.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import { placeAt } from "../model/place.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Settings } from "../model/settings.ts";
import type { Signoffs } from "../model/signoff.ts";
import { signoffFileSchema } from "../model/signoff.ts";
import type { KnownFinding } from "../model/waiver.ts";
import { joinPrivateHosts } from "../model/private-host.ts";
import type { OpenedAddress } from "./check-addresses.ts";
import { checkAddresses, hostsOf } from "./check-addresses.ts";
import { checkQuarantine } from "./check-quarantine.ts";
import type { ParsedArticle } from "./parse-article.ts";
import type { MarkdownParser } from "./parse-markdown.ts";
import type { ReadingDepth } from "./read-platform.ts";
import { readArticle } from "./read-article.ts";
import { readKnown } from "./read-known.ts";
import { readPlatform } from "./read-platform.ts";
import { readRecord } from "./read-record.ts";
import { signoffFile } from "./signoff-file.ts";
import type { RepositoryFiles } from "./repository-files.ts";

export interface Repository {
  readonly articles: readonly Article[];
  /** Files under press check that could not be parsed; each has error findings. */
  readonly unparsed: readonly string[];
  readonly notUnderCheck: readonly string[];
  readonly platformById: ReadonlyMap<string, Platform>;
  /** By article file; an article without decisions has none here. */
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  /** What an old collection came with and may keep for now. */
  readonly known: readonly KnownFinding[];
  readonly findings: readonly Finding[];
  /** Text of every article read, for showing lines around a finding. */
  readonly textByFile: ReadonlyMap<string, string>;
}

/** @param articleFiles files to read; every one is accounted for in the result */
export async function readRepository(
  files: RepositoryFiles,
  settings: Settings,
  target: Target,
  articleFiles: readonly string[],
  parser: MarkdownParser,
  depth: ReadingDepth = "evidence",
): Promise<Repository> {
  const registries = await readRegistries(
    files,
    settings,
    target,
    depth,
    settings.locale,
  );
  const { platformById } = registries;
  const aside = await checkQuarantine(files, settings, platformById);
  return readArticles(files, target, articleFiles, parser, {
    platformById,
    findings: [...registries.findings, ...aside],
  });
}

/** What articles of a repository are held against. */
export interface Registries {
  readonly platformById: ReadonlyMap<string, Platform>;
  readonly findings: readonly Finding[];
}

/** The repository, when its registries have been read. */
export async function readArticles(
  files: RepositoryFiles,
  target: Target,
  articleFiles: readonly string[],
  parser: MarkdownParser,
  { platformById, findings: registryFindings }: Registries,
): Promise<Repository> {
  const findings = [...registryFindings];
  const articles: Article[] = [];
  const unparsed: string[] = [];
  const notUnderCheck: string[] = [];
  const signoffsByFile = new Map<string, Signoffs>();
  const textByFile = new Map<string, string>();
  for (const file of articleFiles) {
    const read = await files.readText(file);
    if (read.outcome === "text" && read.text.trim() !== "")
      textByFile.set(file, read.text);
    const memory = files.memoryOf?.(read);
    const parsed =
      (memory?.get(readArticle) as ParsedArticle | undefined) ??
      (await readArticle(file, read, parser));
    memory?.set(readArticle, parsed);
    findings.push(...parsed.findings);
    if (!parsed.isUnderCheck) notUnderCheck.push(file);
    else if (parsed.article === undefined) unparsed.push(file);
    else {
      articles.push(parsed.article);
      const signoffs = await readRecord(
        files,
        signoffFile(file, target),
        signoffFileSchema,
      );
      if (signoffs.outcome === "wrong") findings.push(...signoffs.findings);
      if (signoffs.outcome === "read") signoffsByFile.set(file, signoffs.value);
    }
  }
  const adopted = await readKnown(files);
  findings.push(...adopted.findings);
  return {
    known: adopted.known,
    articles,
    unparsed,
    notUnderCheck,
    platformById,
    signoffsByFile,
    findings,
    textByFile,
  };
}

/** Everything under the folder of checkpoints. */
export async function readRegistries(
  files: RepositoryFiles,
  { checkpoints: folder, privateHosts }: RegistrySettings,
  target: Target,
  depth: ReadingDepth,
  locale?: string,
): Promise<Registries> {
  const findings: Finding[] = [];
  const openedById = new Map<string, readonly OpenedAddress[]>();
  let isWhole = true;
  const entries = (await files.list(folder)) ?? [];
  const platformById = new Map<string, Platform>();
  for (const { path } of entries.filter(({ path }) =>
    path.endsWith("/platform.yaml"),
  )) {
    const platformFolder = path.slice(0, path.lastIndexOf("/"));
    const inside = entries.filter((entry) =>
      entry.path.startsWith(`${platformFolder}/`),
    );
    const read = await readPlatform(
      files,
      platformFolder,
      inside,
      target,
      depth,
      locale,
    );
    findings.push(...read.findings);
    if (read.platform === undefined) {
      isWhole = false;
      continue;
    }
    if (platformById.has(read.platform.id)) {
      findings.push(describedTwice(path, read.platform.id));
    } else {
      platformById.set(read.platform.id, read.platform);
      openedById.set(read.platform.id, read.opened);
    }
  }
  const platforms = [...platformById.values()];
  const byFile = platforms.map(
    (one) => [`${one.folder}/platform.yaml`, one.privateHosts] as const,
  );
  const declared = {
    hosts: platforms.flatMap(hostsOf),
    privateHosts: joinPrivateHosts(new Map(byFile), privateHosts),
  };
  // A platform that cannot be read may be the one that declares the host.
  if (isWhole)
    for (const one of platforms)
      findings.push(
        ...checkAddresses(openedById.get(one.id) ?? [], one, declared),
      );
  return { platformById, findings };
}

/** What of presscheck.yaml the registries are read by. */
type RegistrySettings = Pick<Settings, "checkpoints" | "privateHosts">;

function describedTwice(file: string, id: string): Finding {
  return {
    rule: "registry",
    severity: "error",
    file,
    place: placeAt(1, 1),
    title: `A platform “${id}” is described in another folder already.`,
    todo: "Keep one of the two.",
  };
}
