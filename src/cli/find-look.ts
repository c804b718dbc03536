import { foldHeading } from "../model/article.ts";
import type { ShownRest } from "../model/decision.ts";
import type { Target } from "../model/device.ts";
import type { LookName } from "../model/picture-wire.ts";
import { showRest } from "../model/shown.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readRepository } from "../parse/read-repository.ts";
import type { Workspace } from "./load-settings.ts";
import type { PhotographedLook } from "./look-for.ts";

/** A look that an article asks for, as the files are now; undefined where none does. */
export async function findLook(
  { files, settings }: Workspace,
  target: Target,
  { article: file, screen: id, section, device, variant }: LookName,
): Promise<
  { readonly asked: PhotographedLook; readonly shown: ShownRest } | undefined
> {
  if (!/^[^\\]+\.md$/.test(file) || file.split("/").includes(".."))
    return undefined;
  const repository = await readRepository(
    files,
    settings,
    target,
    [file],
    await loadMarkdownParser(),
  );
  const [article] = repository.articles;
  const platform =
    article && repository.platformById.get(article.frontmatter.platform);
  const screen = platform?.screenById.get(id);
  const demand = article?.frontmatter.checkpoints.find(
    (one) =>
      one.screen === id &&
      one.on.includes(device) &&
      foldHeading(one.section) === foldHeading(section),
  );
  if (article === undefined || screen === undefined || demand === undefined)
    return undefined;
  const asked = { article, demand, screen, device, variant };
  const signoffs = repository.signoffsByFile.get(article.file);
  return { asked, shown: showRest(asked, signoffs?.checkpoints ?? []) };
}
