// Options that several commands share, and how their values are read.
import { InvalidArgumentError, Option } from "commander";

export function targetOption(): Option {
  return new Option(
    "--target <target>",
    "the real platform or the embedded practice platform",
  ).choices(["live", "practice"]);
}

/** @param choices what the command can print; not every command has findings */
export function formatOption(
  choices: readonly string[] = ["pretty", "json"],
): Option {
  return new Option("--format <format>", "for people or for programs")
    .choices(choices)
    .default("pretty");
}

export function readRelease(value: string): 1 | 2 {
  if (value === "1") return 1;
  if (value === "2") return 2;
  throw new InvalidArgumentError("There are two: 1 and 2.");
}

export function readTime(value: string): Date {
  const time = new Date(value);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError("Write it as 2026-11-20T09:00:00Z.");
  return time;
}
