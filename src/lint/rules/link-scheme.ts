import { defineRule } from "../define-rule.ts";
import { readAddresses } from "../read-addresses.ts";

export const linkScheme = defineRule({
  id: "link-scheme",
  title: "A link runs a script, or opens a file or data, instead of a page.",
  severity: "error",
  *check({ article }) {
    for (const { url, use, place } of readAddresses(article)) {
      const scheme = schemeOf(url);
      if (scheme === undefined) continue;
      const does = titleByScheme[scheme];
      // A picture written into the page itself runs nothing; so it is in Markdown, and so it is in HTML.
      if (use === "picture" && scheme === "data" && isPlainPicture(url))
        continue;
      yield {
        ...(place === undefined ? {} : { place }),
        title: `This ${use} begins with “${scheme}:”; ${does}.`,
        why: "Readers click what an article links. Such an address can act in their name, or leads nowhere on their device.",
        todo: "Put in the https:// address of the page that is meant, or take it out.",
        subject: url.slice(0, 200),
      };
    }
  },
});

const titleByScheme = {
  javascript: "it runs a script on the reader's device",
  vbscript: "it runs a script on the reader's device",
  data: "it opens what is written in the address itself, and no page",
  file: "it opens a file of the device it was written on",
  blob: "it leads to something that only the writer's browser held",
  filesystem: "it leads to something that only the writer's browser held",
  "view-source": "it opens a page's code, and most browsers refuse it",
} as const;

type Scheme = keyof typeof titleByScheme;

/** Browsers leave out tabs and line breaks anywhere, and control characters and spaces before (WHATWG URL, 4.4). */
function schemeOf(url: string): Scheme | undefined {
  const head = url.slice(0, 400).replace(/[\t\n\r]/g, "");
  const [, scheme = ""] =
    /^[\p{Cc} ]*([a-z][a-z0-9+.-]{0,30}):/iu.exec(head) ?? [];
  const folded = scheme.toLowerCase();
  return Object.hasOwn(titleByScheme, folded) ? (folded as Scheme) : undefined;
}

function isPlainPicture(url: string): boolean {
  return /^\s*data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(url);
}
