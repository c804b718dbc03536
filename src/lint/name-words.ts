import type { Article } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import { normaliseWording } from "../model/wording.ts";

const most = 300;

/**
 * Gives each finding about an article the sentence it is about, or else the line:
 * what it is known by when lines move. What is missing stands nowhere and has no words.
 */
export function nameWords(
  findings: readonly Finding[],
  articles: readonly Article[],
): Finding[] {
  const articleByFile = new Map(
    articles.map((article) => [article.file, article]),
  );
  return findings.map((finding) => {
    const article = articleByFile.get(finding.file);
    const words = article && findWords(article, finding);
    return words === undefined ? finding : { ...finding, words };
  });
}

function findWords(article: Article, { place }: Finding): string | undefined {
  if (place === undefined || isPoint(place)) return undefined;
  const { lines, text, sentences } = article;
  const offset = lines.offsetOf(place.start);
  const end = lines.offsetOf(place.end);
  const sentence = sentences.find(
    ({ span }) => span.start < end && span.end > offset,
  );
  const line = () => {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const stop = text.indexOf("\n", offset);
    return text.slice(start, stop === -1 ? undefined : stop);
  };
  return normaliseWording((sentence?.text ?? line()).slice(0, most));
}

function isPoint({ start, end }: NonNullable<Finding["place"]>): boolean {
  return start.line === end.line && start.column === end.column;
}
