// Content that loads when it is scrolled to. A page without end is scrolled as far
// as a picture reaches: what lies below is in no picture anyway.
import { longestPage } from "../take-picture.ts";
import type { SteadyStep } from "./define-step.ts";

export const scrollThrough: SteadyStep = {
  waitingFor: "what loads while scrolling",
  withinMs: 10_000,
  run: (page) =>
    page.evaluate(async (longest) => {
      const pause = (ms: number) =>
        new Promise((resolve) => {
          setTimeout(resolve, ms);
        });
      // What watches for being seen is told after a frame; a busy computer is slow to draw one.
      const drawn = () =>
        new Promise<void>((resolve) => {
          const enough = setTimeout(resolve, 500);
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              // Left to run, it would be waited for like a timer of the page's own.
              clearTimeout(enough);
              resolve();
            }),
          );
        });
      const height = () =>
        Math.min(document.documentElement.scrollHeight, longest);
      const own = new Set(document.querySelectorAll("body *"));
      let quietRounds = 0;
      for (let top = 0; quietRounds < 2;) {
        const before = height();
        if (top + window.innerHeight < before) {
          top += window.innerHeight;
          window.scrollTo({ top, behavior: "instant" });
          await drawn();
          await pause(30);
        } else {
          // At the end: what is on its way may still make the page longer.
          if (before > window.innerHeight) await pause(50);
          quietRounds = height() === before ? quietRounds + 1 : 0;
          if (before >= longest) break;
        }
      }
      window.scrollTo({ top: 0, left: 0, behavior: "instant" });
      if (height() < longest) return;
      // What was added below is in no picture, and how much of it there is depends on
      // chance; what is still on its way is taken out when it comes.
      const takeOutBelow = () => {
        for (const element of document.querySelectorAll("body *")) {
          const { top } = element.getBoundingClientRect();
          if (!own.has(element) && top >= longest) element.remove();
        }
      };
      await drawn();
      takeOutBelow();
      new MutationObserver(takeOutBelow).observe(document.body, {
        childList: true,
        subtree: true,
      });
    }, longestPage),
};
