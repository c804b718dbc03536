// What the page says besides what it shows: a line that is read aloud, and what went wrong.
import { element } from "./element.ts";

export interface Notices {
  readonly notice: HTMLElement;
  readonly said: HTMLElement;
  readonly say: (words: string) => void;
  readonly warn: (
    because: string,
    todo: string,
    ...acts: readonly HTMLElement[]
  ) => void;
  readonly clear: () => void;
}

export function openNotices(): Notices {
  const notice = element("div", { class: "notice", role: "alert" });
  const said = element("p", { class: "said", role: "status" });
  return {
    notice,
    said,
    say: (words) => {
      said.textContent = words;
    },
    warn: (because, todo, ...acts) =>
      notice.replaceChildren(
        element("p", {}, because),
        ...(todo === "" ? [] : [element("p", { class: "todo" }, todo)]),
        ...acts,
      ),
    clear: () => notice.replaceChildren(),
  };
}
