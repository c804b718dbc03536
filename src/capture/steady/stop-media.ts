import type { SteadyStep } from "./define-step.ts";

/** Film stands at its first frame. What has none to go back to, such as a camera's, is left out of the picture. */
export const stopMedia: SteadyStep = {
  waitingFor: "videos to stop",
  withinMs: 5000,
  run: (page) =>
    page.evaluate(async () => {
      const stop = async (media: HTMLMediaElement): Promise<void> => {
        media.autoplay = false;
        media.pause();
        if (media.srcObject !== null) media.style.visibility = "hidden";
        if (media.currentTime === 0 || media.seekable.length === 0) return;
        const isBack = new Promise((resolve) => {
          media.addEventListener("seeked", resolve, { once: true });
        });
        media.currentTime = 0;
        await isBack;
      };
      const all = document.querySelectorAll<HTMLMediaElement>("video, audio");
      await Promise.all([...all].map(stop));
      // The engine is told to animate no pictures; drawings in the page are told here.
      for (const drawing of document.querySelectorAll("svg")) {
        drawing.pauseAnimations();
        drawing.setCurrentTime(0);
      }
      for (const marquee of document.querySelectorAll("marquee"))
        marquee.stop();
    }),
};
