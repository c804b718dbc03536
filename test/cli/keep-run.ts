// A run on disk as capturing leaves it, for tests of what is done with evidence afterwards.
import sharp from "sharp";
import { readPicture } from "../../src/adapters/picture.ts";
import type { RunFolder } from "../../src/adapters/run-store.ts";
import { digest, digestValue } from "../../src/model/digest.ts";
import { sealCapture } from "../../src/model/seal-capture.ts";
import type { Captured } from "../model/specimens.ts";
import { makeCapture, makeFailure } from "../model/specimens.ts";

export function drawPicture(background: string): Promise<Buffer> {
  const create = { width: 8, height: 6, channels: 3, background } as const;
  return sharp({ create }).png().toBuffer();
}

/** A run of two looks, one of them failed; @returns the other */
export async function keepRun(
  run: RunFolder,
  png: Uint8Array,
  words = makeCapture().evidence.words,
): Promise<Captured> {
  const { tree } = makeCapture().evidence;
  const treeText = JSON.stringify(tree);
  const evidence = {
    picture: { file: digest(png), ...(await readPicture(png)), scale: 1 },
    words,
    text: digest(words),
    treeFile: digest(treeText),
  };
  const taken = sealCapture(makeCapture({}, evidence)) as Captured;
  const failed = sealCapture(
    makeFailure({ kind: "browser-crashed" }, { id: "example/other@web" }),
  );
  await run.keepBlob(evidence.picture.file, png, "png");
  await run.keepBlob(evidence.text, Buffer.from(words), "txt");
  await run.keepBlob(evidence.treeFile, Buffer.from(treeText), "json");
  const identity = [taken, failed].map(({ id, recipe }) => ({ id, recipe }));
  const target = "live";
  await run.save("plan", {
    target,
    practiceRelease: undefined,
    items: [taken, failed].map(({ id, platform, screen, device, recipe }) => ({
      id,
      platform,
      screen,
      device,
      recipe,
      reuse: undefined,
    })),
    digest: digestValue({ target, practiceRelease: undefined, identity }),
  });
  await run.save("captures", [taken, failed]);
  return taken;
}
