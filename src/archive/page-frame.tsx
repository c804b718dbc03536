import type { Target } from "../model/device.ts";
import type { Child } from "hono/jsx";

/** A page of the archive, whole. It asks for nothing but pictures of the same archive. */
export async function drawPage(
  title: string,
  target: Target,
  content: Child,
): Promise<string> {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        {target === "practice" && (
          <p class="practice">
            Practice: what was looked at is an imitation, not the real platform.
          </p>
        )}
        {content}
      </body>
    </html>
  );
  return `<!doctype html>\n${(await page).toString()}\n`;
}

/** "20 Nov 2026" would need the reader's language; this is read alike everywhere. */
export function writeTime(iso: string): string {
  return `${iso.slice(0, 19).replace("T", " ")} UTC`;
}

const style = `
body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; font: 1rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; }
h1 { font-size: 1.3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 0.5rem; }
.practice { padding: 0.5rem 0.75rem; border-left: 4px solid #8a5a00; background: #fff4dc; }
.failed { padding: 0.5rem 0.75rem; border-left: 4px solid #a3200d; background: #fdecea; }
img { max-width: 100%; height: auto; border: 1px solid #767676; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.75rem; background: #f4f4f4; }
code { font-size: 0.85em; overflow-wrap: anywhere; }
`;
