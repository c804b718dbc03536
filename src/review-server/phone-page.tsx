// The page a phone gets: what to do, one field, and whether it came through. No script.
import { raw } from "hono/html";
import type { Child } from "hono/jsx";

export interface PhoneCard {
  readonly title: string;
  readonly steps: readonly string[];
  /** What must be seen, in words. */
  readonly shows: readonly string[];
}

const style = `:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:32rem;padding:1.2rem}
h1{font-size:1.4rem;line-height:1.25}li{margin:.3rem 0}form{display:grid;gap:1rem;margin:1.5rem 0}
input,button{font:inherit;padding:.8rem;border-radius:10px;border:1px solid #888;min-height:3rem}
button{background:#17663a;color:#fff;border-color:#17663a;font-weight:600}.trouble{border-left:4px solid #b3261e;padding:.2rem .8rem}`;

/** @param trouble why the picture that was just sent was not taken */
export function drawPhonePage(
  { title, steps, shows }: PhoneCard,
  trouble: readonly string[],
): Promise<string> {
  return frame(
    title,
    <>
      <h1>{title}</h1>
      {trouble.length > 0 && (
        <div class="trouble" role="alert">
          {trouble.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      )}
      <p>It must be seen:</p>
      <ul>
        {shows.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <form method="post" enctype="multipart/form-data">
        <label for="picture">The screenshot</label>
        <input
          id="picture"
          name="picture"
          type="file"
          accept="image/*"
          required
        />
        <button type="submit">Send it</button>
      </form>
      <p>
        This page is not encrypted: whoever listens in this network can see the
        picture on its way. Send none that shows what is secret in a network you
        do not trust.
      </p>
    </>,
  );
}

export function drawReceived(): Promise<string> {
  return frame(
    "Received",
    <>
      <h1>Received</h1>
      <p>
        Go on at the computer. This page is closed now, and you can close it
        here.
      </p>
    </>,
  );
}

async function frame(title: string, content: Child): Promise<string> {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · presscheck`}</title>
        <style>{raw(style)}</style>
      </head>
      <body>{content}</body>
    </html>
  );
  return `<!doctype html>${(await page).toString()}`;
}

/** What its policy allows of style: this one text, by its content. */
export const phoneStyle = style;
