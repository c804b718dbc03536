// The page inside a report: one file, opened from disk. The report is there without this
// script; with it, a button leads to what waits and back.
import { readName } from "./decider-name.ts";
import { openExport } from "./draw-export.ts";
import { button } from "./element.ts";
import { openFileDesk, type FileQueue } from "./file-desk.ts";
import { listenForKeys } from "./keys.ts";
import { openDecisionStore } from "./kept-decisions.ts";
import { openReview, refresh } from "./open-review.ts";

const report = find("report");
const place = find("review");
const opener = find("decide-open");
const reportStyle = find("report-style");
const reviewStyle = find("review-style");
const reportTitle = document.title;
/** Where the report was left, and where deciding was. */
let scrolled = 0;
let address = "#review";
let isDrawn = false;

opener.hidden = false;
opener.addEventListener("click", () => {
  scrolled = window.scrollY;
  history.pushState(undefined, "", address);
  void showReview();
});
// Before the page's own: what it does depends on whether it is in sight.
window.addEventListener("popstate", () => void showAddress());
void showAddress();

async function showAddress(): Promise<void> {
  // Of an item, or of a choice among them; everything else stands in the report.
  if (/^#(review$|[0-9a-f]{64}|\?)/.test(location.hash)) await showReview();
  else showReport();
}

async function showReview(): Promise<void> {
  setSides("review");
  if (isDrawn) await refresh();
  else {
    isDrawn = true;
    await drawReview();
  }
  document.getElementById("queue")?.focus({ preventScroll: true });
}

function showReport(): void {
  if (!report.hidden) return;
  setSides("report");
  document.title = reportTitle;
  window.scrollTo(0, scrolled);
}

// Each side has a stylesheet of its own, and the other's says nothing meanwhile.
function setSides(side: "report" | "review"): void {
  report.hidden = side === "review";
  place.hidden = side === "report";
  reportStyle.setAttribute("media", side === "report" ? "all" : "not all");
  reviewStyle.setAttribute("media", side === "review" ? "all" : "not all");
}

function drawReview(): Promise<void> {
  const queue = JSON.parse(find("decide-queue").textContent ?? "") as FileQueue;
  const store = openDecisionStore(queue.run.id, queue.items);
  const desk = openFileDesk({
    queue,
    store,
    readName,
    pictureAddress,
  });
  const leaving = openExport({
    desk,
    store,
    run: queue.run.id,
    takeBack: (id) => {
      desk.takeBack(id);
      void refresh();
    },
  });
  window.addEventListener("beforeunload", (event) => {
    if (!store.isLasting() && leaving.isUnsaved()) event.preventDefault();
  });
  listenForKeys(place, { s: leaving.open });
  place.append(leaving.dialog);
  const back = button("← Report", () => {
    address = location.hash;
    history.pushState(undefined, "", "#");
    showReport();
    opener.focus({ preventScroll: true });
  });
  return openReview({ desk, node: place, tools: [leaving.button, back] });
}

// The report has every picture once; its bytes are shown from there.
function pictureAddress(sha: string): string {
  const image = document.querySelector(`#report img[data-sha="${sha}"]`);
  return image?.getAttribute("src") ?? "";
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the report has no ${id}`);
  return found;
}
