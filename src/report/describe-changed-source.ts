import type { ChangedSource } from "../model/changed-source.ts";
import { countNoun } from "./describe-verdict.ts";

/** "Instagram changed this sentence on “Backup codes”: 4 claims, 6 articles". */
export function describeChangedSource({
  platformName,
  linkTitle,
  after,
  claims,
  articles,
}: ChangedSource): string {
  const did = after === undefined ? "took away" : "changed";
  const resting = [
    countNoun(claims.length, "claim"),
    articles.length === 0
      ? "no article of this run"
      : countNoun(articles.length, "article"),
  ];
  return `${platformName} ${did} this sentence on “${linkTitle}”: ${resting.join(", ")}`;
}

/** What to do about it. */
export function adviseOnChangedSource({ platform }: ChangedSource): string {
  return `Check whether what rests on it still holds, then correct the quote in checkpoints/${platform}/claims.yaml.`;
}
