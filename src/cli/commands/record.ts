// A person goes the way once; what they do becomes the recipe.
import { NoRecorder, recordPage } from "../../adapters/record-page.ts";
import { translateRecording } from "../../capture/recipe/translate-recording.ts";
import type { Platform } from "../../model/platform-registry.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { openWorkspace } from "../load-settings.ts";
import { prepareNetwork } from "../open-network.ts";
import { openReports } from "../open-world.ts";
import { requireDisplay } from "../require-display.ts";
import { Trouble } from "../trouble.ts";
import { writeRecipe } from "../write-recipe.ts";
import { readPlatforms } from "../read-platforms.ts";

export interface RecordOptions {
  readonly target?: "live" | "practice";
}

/** Prints the recipe of what a person does, from the address until the window is closed. */
export async function record(
  console: Console,
  url: string,
  options: RecordOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const { settings } = workspace;
  const target = options.target ?? settings.target;
  const platformById = await readPlatforms(workspace, target);
  const platform = findPlatform(url, platformById);
  requireDisplay(console.env);
  const network = prepareNetwork({
    target,
    practiceRelease: settings.practice.release,
    settings,
    // Nothing is captured, so nothing of a run is written.
    run: openReports(workspace).open("recording"),
    console,
    watch: { window: "shown", slowMs: 0 },
  });
  try {
    const browser = await network.openForRecording(platformById);
    const { page, close } = await browser.openPage("web");
    console.err("Recording. Close the window when the screen is reached.\n");
    const closed = new Promise((resolve) => page.once("close", resolve));
    const actions = await recordPage(page, url, closed).catch(sayNoRecorder);
    await close();
    console.out(writeRecipe(translateRecording(actions, platform.id)));
    console.err(
      `Put it into ${platform.folder}/<screen>/screen.yaml with a title and a proof (see docs/recipes.md), then try it:\n  npx presscheck capture ${platform.id}/<screen>\n`,
    );
    return 0;
  } finally {
    await network.close();
  }
}

function sayNoRecorder(error: unknown): never {
  if (error instanceof NoRecorder)
    throw new Trouble(
      error.message,
      "Write the recipe by hand: docs/recipes.md",
    );
  throw error;
}

function findPlatform(
  url: string,
  platformById: ReadonlyMap<string, Platform>,
): Platform {
  const host =
    URL.canParse(url) && url.startsWith("https://")
      ? new URL(url).hostname
      : undefined;
  if (host === undefined)
    throw new Trouble(`${url} is not an address that begins with https://`);
  const found = [...platformById.values()].find(({ domains }) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  if (found === undefined)
    throw new Trouble(
      `${host} belongs to no platform described here.`,
      "Describe the platform first: checkpoints/<platform>/platform.yaml",
    );
  return found;
}
