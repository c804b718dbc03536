import { defineRule } from "../define-rule.ts";

export const imageAltMissing = defineRule({
  id: "image-alt-missing",
  title: "A picture has no words for readers who cannot see it.",
  severity: "warning",
  *check({ article }) {
    for (const { alt, url, place } of article.images) {
      const words = alt.trim();
      if (words !== "" && !isFileName(words, url)) continue;
      yield {
        place,
        title:
          words === ""
            ? "This picture has no description."
            : `This picture's description is only its file name, “${words}”.`,
        why: "Readers who use a screen reader, and anyone whose picture does not load, get nothing.",
        todo: "Say in a few words what the picture shows, between the square brackets.",
        ...(url === "" ? {} : { subject: url }),
      };
    }
  },
});

function isFileName(alt: string, url: string): boolean {
  return (
    /^[\w.-]+\.(png|jpe?g|gif|webp|svg|avif|heic)$/i.test(alt) ||
    /^(IMG|DSC|Screenshot)[_-]\d+$/i.test(alt) ||
    (url !== "" && !alt.includes(" ") && url.endsWith(`/${alt}`))
  );
}
