// The stages that run again from disk: compare, gate and report start no browser.
import { describeChange } from "../../model/describe-screen-change.ts";
import { judge, lint } from "../../pipeline.ts";
import type { Run } from "../../model/run.ts";
import type { Format } from "../../report/formats/formats.ts";
import type { RunFolder } from "../../adapters/run-store.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { guardRun } from "../guard-run.ts";
import type { Workspace } from "../load-settings.ts";
import { openWorkspace } from "../load-settings.ts";
import { openReports, openWorld } from "../open-world.ts";
import { readSecrets } from "../read-secrets.ts";
import { showRun } from "../show-run.ts";
import { Trouble } from "../trouble.ts";

export interface FromOptions {
  /** A folder name under reports/, or "latest". */
  readonly from: string;
  readonly format: Format;
}

/** Renders a run's report again: a function of the run alone. */
export async function report(
  console: Console,
  options: FromOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const { run, folder } = await openRun(workspace, options.from);
  // An older version may have kept what is no longer let through.
  const secrets = await readSecrets(console, workspace, run.facts.target);
  const guarded = guardRun(folder, () => secrets);
  return showRun(console, run, guarded, options.format);
}

/** Compares and judges a run's evidence again, against articles, baselines and sign-offs as they are now. */
export async function gate(
  console: Console,
  options: FromOptions,
): Promise<ExitCode> {
  const { run, folder } = await rejudge(console, options.from);
  return showRun(console, run, folder, options.format);
}

/** Compares a run's captures with the baselines as they are now, and says how they differ. */
export async function compare(
  console: Console,
  options: FromOptions,
): Promise<ExitCode> {
  if (options.format !== "pretty" && options.format !== "json") {
    throw new Trouble(
      `compare finds and judges nothing, so it has no format ${options.format}.`,
      `Run: npx presscheck gate --format ${options.format}`,
    );
  }
  const { run } = await rejudge(console, options.from);
  if (options.format === "json") {
    console.out(
      `${JSON.stringify({ comparisons: run.comparisons }, null, 2)}\n`,
    );
  } else {
    for (const comparison of run.comparisons) {
      const { paint } = console;
      const isSame =
        comparison.outcome === "same" || comparison.outcome === "re-rendered";
      console.out(
        `${(isSame ? paint.green : paint.yellow)(comparison.outcome)}  ${comparison.id}\n`,
      );
      if (comparison.outcome !== "changed") continue;
      for (const change of comparison.changes)
        console.out(`    ${describeChange(change)}\n`);
    }
  }
  const areSame = run.comparisons.every(
    ({ outcome }) => outcome === "same" || outcome === "re-rendered",
  );
  return areSame && run.comparisons.length > 0 ? 0 : 1;
}

async function rejudge(console: Console, from: string) {
  const workspace = await openWorkspace(console.cwd);
  const { run, folder } = await openRun(workspace, from);
  const { target, practiceRelease, articles, startedAt, notUnderCheck } =
    run.facts;
  const request = {
    settings: workspace.settings,
    target,
    practiceRelease,
    scope: "fresh",
    network: "offline",
  } as const;
  const world = await openWorld({
    console,
    workspace,
    articles: [...articles, ...notUnderCheck],
    request,
    volume: "quiet",
    run: folder,
  });
  const repository = await world.read();
  const gathered = {
    ...lint(repository, console.now()),
    observations: run.observations,
    plan: run.plan,
    captures: run.captures,
    refused: run.refused,
  };
  return {
    run: await judge(request, world, new Date(startedAt), repository, gathered),
    folder: world.run,
  };
}

/** @throws Trouble when there is no such run, or it never finished */
export async function openRun(
  workspace: Workspace,
  named: string,
): Promise<{ readonly run: Run; readonly folder: RunFolder }> {
  const from = named.replace(/\/+$/, "").split("/").at(-1) ?? "";
  const store = openReports(workspace);
  // The name becomes a path: only names that runs have are taken.
  const isName =
    from === "latest" || /^\d{4}-\d\d-\d\dT[\dZ-]+-[0-9a-f]{4}$/.test(from);
  const run = isName ? await store.load(from) : undefined;
  if (run === undefined) {
    throw new Trouble(
      from === "latest"
        ? "There is no finished run yet."
        : `There is no finished run named ${from}.`,
      "Run: npx presscheck verify",
    );
  }
  return { run, folder: store.open(run.facts.id) };
}
