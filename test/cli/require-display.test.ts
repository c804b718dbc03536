import { expect, test } from "vitest";
import { requireDisplay } from "../../src/cli/require-display.ts";

test.each<
  readonly [NodeJS.Platform, Readonly<Record<string, string>>, boolean]
>([
  ["linux", {}, false],
  ["linux", { DISPLAY: "" }, false],
  ["linux", { DISPLAY: ":0" }, true],
  ["freebsd", { WAYLAND_DISPLAY: "wayland-0" }, true],
  ["darwin", {}, true],
  ["win32", {}, true],
])("on %s with %o a window can be shown: %s", (platform, env, isPossible) => {
  const ask = () => requireDisplay(env, platform);
  if (isPossible) expect(ask()).toBeUndefined();
  else expect(ask).toThrow("There is no display here to show a browser on.");
});
