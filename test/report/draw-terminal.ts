// What a terminal shows, as a page: its colour codes become spans.

const classByCode: Readonly<Record<string, string>> = {
  1: "bold",
  2: "dim",
  31: "red",
  32: "green",
  33: "yellow",
  34: "blue",
  35: "magenta",
  36: "cyan",
};
/** Codes that end what another began. */
const endings = new Set(["0", "22", "39"]);

/** @throws when the text holds a code that our own paint does not write */
export function paintHtml(text: string): string {
  let open = 0;
  const html = text
    .split(/\p{Cc}\[(\d+)m/u)
    .map((part, index) => {
      if (index % 2 === 0) return escapeHtml(part);
      if (endings.has(part)) {
        open -= 1;
        return "</span>";
      }
      const name = classByCode[part];
      if (name === undefined) throw new Error(`What is colour ${part}?`);
      open += 1;
      return `<span class="${name}">`;
    })
    .join("");
  if (open !== 0) throw new Error("A colour is begun and never ended.");
  return html;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

export interface Picture {
  readonly title: string;
  readonly widths: readonly { readonly width: number; readonly text: string }[];
}

/** A page of terminals, each text in light and in dark. */
export function drawTerminals(pictures: readonly Picture[]): string {
  const terminals = pictures.flatMap(({ title, widths }) => [
    `<h2 id="${escapeHtml(title)}">${escapeHtml(title)}</h2>`,
    ...widths.flatMap(({ width, text }) =>
      ["light", "dark"].map(
        (theme) =>
          `<pre class="${theme}" style="width:calc(${width}ch + 2px)">${paintHtml(text)}</pre>`,
      ),
    ),
  ]);
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>presscheck in the terminal</title>
<style>${style}</style>
${terminals.join("\n")}
</html>
`;
}

const style = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; background: #e4e4e8 }
pre { font: 13px/1.4 "DejaVu Sans Mono", monospace; padding: 1em; border-radius: 6px; white-space: pre-wrap; word-break: break-all; box-sizing: content-box }
.bold { font-weight: bold }
.light { background: #fff; color: #1b1b1f }
.light .dim { color: #77777f } .light .red { color: #c01c28 } .light .green { color: #1a7f37 }
.light .yellow { color: #8a5a00 } .light .blue { color: #12488b } .light .magenta { color: #a347ba } .light .cyan { color: #0b7285 }
.dark { background: #1b1b1f; color: #e6e6ea }
.dark .dim { color: #8b8b94 } .dark .red { color: #ff6b6b } .dark .green { color: #69db7c }
.dark .yellow { color: #ffd43b } .dark .blue { color: #74c0fc } .dark .magenta { color: #da77f2 } .dark .cyan { color: #66d9e8 }
`;
