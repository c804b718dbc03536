// The questions of @clack/prompts, behind the port.
import { isCancel, select, text } from "@clack/prompts";
import type { Prompts } from "./prompts-port.ts";

export function openPrompts(): Prompts {
  return {
    choose: async (message, choices) => {
      const options = choices.map(({ value, label }) => ({
        value: value as string,
        label,
      }));
      const picked = await select({ message, options });
      if (isCancel(picked)) return undefined;
      return choices.find(({ value }) => value === picked)?.value;
    },
    ask: async ({ text: message, initial, check }) => {
      const answer = await text({
        message,
        ...(initial === undefined ? {} : { initialValue: initial }),
        validate: (given) => check(given ?? ""),
      });
      return isCancel(answer) ? undefined : (answer ?? "");
    },
  };
}
