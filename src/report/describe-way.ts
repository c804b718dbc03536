// How the browser came to a screen, and what it said it was, in an editor's words.
import type { DeviceDescriptor, Hop } from "../model/capture.ts";

/** What an answer was, with its number for whoever asks an engineer. */
export function describeHop({ status }: Hop): string {
  return `${nameStatus(status)} (${status})`;
}

function nameStatus(status: number): string {
  if (status === 304) return "unchanged, opened from before";
  if (status >= 300 && status < 400) return "led on";
  if (status >= 200 && status < 300) return "opened";
  if (status === 401 || status === 403) return "refused";
  if (status === 404 || status === 410) return "not there";
  if (status === 429) return "too many requests";
  if (status >= 500) return "an error of the site";
  return "another answer";
}

/** Where the answer came from; undefined where none of it is known. The digest is cut: it is for comparing by eye. */
export function describeServer({
  server,
  tls,
  certificate,
}: Hop): string | undefined {
  const parts = [
    server === undefined ? undefined : `from ${server}`,
    tls,
    certificate === undefined
      ? undefined
      : `certificate ${certificate.slice(0, 16)}…`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** "iPhone 15, 393 × 659, 3 picture dots to a point, touch" */
export function describeDevice({
  name,
  width,
  height,
  scale,
  input,
}: DeviceDescriptor): string {
  return [
    name ?? "a desktop window",
    `${width} × ${height}`,
    ...(scale === 1 ? [] : [`${scale} picture dots to a point`]),
    input,
  ].join(", ");
}
