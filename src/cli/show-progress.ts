// Progress on stderr: a spinner with counts on a terminal, plain lines elsewhere.
import type { Progress } from "../world.ts";
import type { Console } from "./console-port.ts";

/** @param quiet say nothing */
export function showProgress(
  console: Console,
  volume: "normal" | "quiet",
): Progress {
  if (volume === "quiet")
    return { stage: () => {}, count: () => {}, end: () => {} };
  return console.isTerminal ? spin() : printLines(console);
}

function spin(): Progress {
  let text = "";
  // The spinner is loaded when there is something to wait for; what came before it is caught up.
  let spinner: import("ora").Ora | undefined;
  let isOver = false;
  const show = (line: string) => {
    text = line;
    if (spinner !== undefined) spinner.text = line;
  };
  const start = async () => {
    const { default: ora } = await import("ora");
    if (!isOver) spinner = ora({ text, discardStdin: false }).start();
  };
  let what = "";
  return {
    stage: (name) => {
      what = name;
      show(`${name} …`);
      if (spinner === undefined) void start();
    },
    count: (done, of, item) => show(`${what}: ${done} of ${of} (${item})`),
    end: () => {
      isOver = true;
      spinner?.stop();
      spinner = undefined;
    },
  };
}

function printLines(console: Console): Progress {
  let what = "";
  let printed = 0;
  return {
    stage: (name) => {
      what = name;
      printed = 0;
      console.err(`${name} …\n`);
    },
    count: (done, of) => {
      // About ten lines a stage, however long it is.
      const tenth = Math.floor((done / of) * 10);
      if (tenth > printed || done === of)
        console.err(`${what}: ${done} of ${of}\n`);
      printed = tenth;
    },
    end: () => {},
  };
}
