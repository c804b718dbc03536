// A repository in which a person approved another picture of a screen than its browser drew.
import { stringify, parse } from "yaml";
import { readPicture } from "../../src/adapters/picture.ts";
import type { BaselineFacts, Environment } from "../../src/model/baseline.ts";
import { baselineSchema } from "../../src/model/baseline.ts";
import { digest } from "../../src/model/digest.ts";
import { sealBaseline } from "../../src/model/seal-baseline.ts";
import { sealSignoff } from "../../src/model/seal-signoff.ts";
import { signoffFileSchema } from "../../src/model/signoff.ts";
import type { Workspace } from "./workspace.ts";

const record = "checkpoints/github/recovery-codes/practice/web";
const signoffFile = "articles/practice/github-recovery-codes.signoff.yaml";

/** What is approved of GitHub's recovery codes in a desktop browser. */
export function readApproved(workspace: Workspace): BaselineFacts {
  return baselineSchema.parse(parse(workspace.read(`${record}.yaml`)));
}

/** Approves the picture as `accept` would have, had that browser drawn it. */
export async function approveDrawn(
  workspace: Workspace,
  drawn: Buffer,
  environment: Environment,
): Promise<void> {
  const before = readApproved(workspace);
  const was = before.picture.pixels;
  const { pixels } = await readPicture(drawn);
  const baseline = sealBaseline({
    ...before,
    picture: { ...before.picture, file: digest(drawn), pixels },
    signoff: { ...before.signoff, saw: pixels },
    environment,
  });
  workspace.write(`${record}.png`, drawn);
  workspace.write(`${record}.yaml`, stringify(baseline));
  const signoffs = signoffFileSchema.parse(parse(workspace.read(signoffFile)));
  const checkpoints = signoffs.checkpoints.map((one) =>
    one.picture === was ? sealSignoff({ ...one, picture: pixels }) : one,
  );
  workspace.write(signoffFile, stringify({ ...signoffs, checkpoints }));
}

/** The approved picture's file. */
export const approvedPicture = `${record}.png`;
