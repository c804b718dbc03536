// The page as presscheck review serves it.
import { element } from "./element.ts";
import { openReview } from "./open-review.ts";
import { openSession, servedDesk } from "./wire.ts";

const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
if (token !== undefined) {
  // It must not stand in the address bar, nor in the history.
  history.replaceState(undefined, "", "/");
  await openSession(token);
}
const node = element("div", { class: "review" });
document.body.append(node);
await openReview({ desk: servedDesk, node, tools: [] });
