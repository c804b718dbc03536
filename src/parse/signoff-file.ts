import type { Target } from "../model/device.ts";

/** Where the decisions about an article on a target are kept. */
export function signoffFile(articleFile: string, target: Target): string {
  const cut = articleFile.lastIndexOf("/") + 1;
  const name = articleFile.slice(cut).replace(/\.md$/, "");
  const folder = articleFile.slice(0, cut);
  return `${folder}${target === "practice" ? "practice/" : ""}${name}.signoff.yaml`;
}
