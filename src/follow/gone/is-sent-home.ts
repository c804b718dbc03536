/**
 * Whether a page that was asked for by name was answered with the front page: what
 * sites do with pages they no longer have.
 */
export function isSentHome(asked: string, landed: string): boolean {
  const from = new URL(asked);
  const to = new URL(landed);
  const names = partsOf(from);
  if (!isFront(to) || isFront(from)) return false;
  const hosts = to.hostname.split(".");
  // example.com/help → help.example.com: the help has a host of its own now.
  const isRenamed = names.some((name) => hosts.includes(name.toLowerCase()));
  return !(isRenamed && from.hostname !== to.hostname && names.length <= 2);
}

function isFront(url: URL): boolean {
  return (
    partsOf(url).every((part) =>
      /^([a-z]{2}([-_][a-z]{2,4})?|index\.[a-z]{3,5}|home|start)$/i.test(part),
    ) && url.search === ""
  );
}

function partsOf({ pathname }: URL): string[] {
  return pathname.split("/").filter((part) => part !== "");
}
