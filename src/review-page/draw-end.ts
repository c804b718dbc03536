// The last day an approval holds, where a person wants it to end sooner than it would.
import { element } from "./element.ts";

export interface EndField {
  readonly node: HTMLElement;
  /** As typed; empty where nothing is. */
  readonly read: () => string;
  /** none: it holds until it lapses by itself. wrong: no day to come; the keyboard is there. */
  readonly answer: () =>
    | { readonly outcome: "none" | "wrong" }
    | { readonly outcome: "day"; readonly until: string };
}

/** @param typed before, as YYYY-MM-DD */
export function openEnd(
  typed: string,
  lapses: string | undefined,
  changed: () => void,
): EndField {
  const field = element("input", {
    type: "date",
    id: "until",
    min: dayAfter(Date.now()),
    "aria-describedby": "until-hint",
  });
  field.value = typed;
  field.addEventListener("input", changed);
  const node = element(
    "details",
    { class: "end" },
    element("summary", {}, "Let the approval end on a day"),
    element(
      "p",
      {},
      element("label", { for: "until" }, "Last day it holds"),
      field,
    ),
    element(
      "small",
      { id: "until-hint" },
      lapses === undefined
        ? "Empty: until the text, the screen or its age ends it."
        : `Empty: until something ends it. What is signed off now lapses on ${lapses.slice(0, 10)}.`,
    ),
  );
  node.open = typed !== "";
  return {
    node,
    read: () => field.value,
    answer: () => {
      field.removeAttribute("aria-invalid");
      // A half-typed day reads as empty, and is still no answer.
      if (field.value === "" && !field.validity.badInput)
        return { outcome: "none" };
      const end = new Date(`${field.value}T23:59:59.999Z`);
      if (Number.isNaN(end.getTime()) || end.getTime() <= Date.now()) {
        node.open = true;
        field.setAttribute("aria-invalid", "true");
        field.focus();
        return { outcome: "wrong" };
      }
      return { outcome: "day", until: end.toISOString() };
    },
  };
}

function dayAfter(now: number): string {
  return new Date(now + 86_400_000).toISOString().slice(0, 10);
}
