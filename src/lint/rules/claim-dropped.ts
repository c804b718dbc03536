import { defineRule } from "../define-rule.ts";

export const claimDropped = defineRule({
  id: "claim-dropped",
  title:
    "A claim whose wording was approved is no longer asked of the article.",
  severity: "error",
  *check({ article, platform, wordings }) {
    const { claims } = article.frontmatter;
    const place = article.placeByPath.get("claims");
    const end = { start: article.frontmatterEnd, end: article.frontmatterEnd };
    const marked = new Set(
      article.anchors
        .filter(({ kind }) => kind === "claim")
        .map(({ id }) => id),
    );
    for (const { claim, words, by, at } of wordings) {
      // A mark that is still there is spoken of where it stands.
      if (claims.includes(claim) || marked.has(claim)) continue;
      const known = platform?.claimById.get(claim);
      yield {
        place: place ?? end,
        title: `${by} approved on ${at.slice(0, 10)} that this article says “${words}”, and “claims” no longer names “${claim}”.`,
        why:
          known?.why ??
          "What the article no longer promises to say can be edited away unseen.",
        todo: `Put “${claim}” back into “claims”, and its sentence into the text. If the article need not say it any more, take the entry out of its sign-off file, so that the decision shows.`,
        subject: claim,
      };
    }
  },
});
