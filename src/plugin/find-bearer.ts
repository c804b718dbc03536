import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";
import type { Repository } from "../parse/read-repository.ts";
import { signoffFile } from "../parse/signoff-file.ts";

/**
 * The article among whose messages a finding is told: its own, or for a finding in
 * another file the first one it concerns. undefined when no article is under press check.
 */
export function findBearer(
  { file }: Finding,
  { articles, unparsed }: Repository,
  { checkpoints }: Settings,
  target: Target,
): string | undefined {
  const underCheck = [...articles.map((article) => article.file), ...unparsed];
  const own = underCheck.find(
    (article) => article === file || signoffFile(article, target) === file,
  );
  if (own !== undefined) return own;
  const ofPlatform = articles.find(({ frontmatter: { platform } }) =>
    file.startsWith(`${checkpoints}/${platform}/`),
  );
  return ofPlatform?.file ?? underCheck.toSorted()[0];
}
