import type { Device } from "./device.ts";
import { isBrowserDevice } from "./device.ts";
import type { ScreenFacts } from "./screen.ts";

/** The screen as it is looked at on one device: what is otherwise there stands in place of the usual. */
export function screenOn<S extends ScreenFacts>(screen: S, device: Device): S {
  const { devices } = screen;
  if (devices === undefined || !isBrowserDevice(device)) return screen;
  return withDifference(screen, devices[device]);
}

/** The screen as it is looked at in one language. */
export function screenIn<S extends ScreenFacts>(
  screen: S,
  locale: string | undefined,
): S {
  const own = screen.locale ?? locale;
  return own === undefined
    ? screen
    : withDifference(screen, screen.locales?.[own]);
}

type Difference = NonNullable<NonNullable<ScreenFacts["devices"]>["web"]>;

function withDifference<S extends ScreenFacts>(
  screen: S,
  difference: Difference | undefined,
): S {
  if (difference === undefined) return screen;
  const { proof, recipe, shot } = difference;
  return {
    ...screen,
    proof: proof ?? screen.proof,
    recipe: recipe ?? screen.recipe,
    shot: shot ?? screen.shot,
  };
}
