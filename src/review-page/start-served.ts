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
// The address of a later start, opened in this tab: to a browser it is the same page.
window.addEventListener("hashchange", () => {
  if (location.hash.startsWith("#token=")) location.reload();
});
const node = element("div", { class: "review" });
document.body.append(node);
await openReview({ desk: servedDesk, node, tools: [] });
