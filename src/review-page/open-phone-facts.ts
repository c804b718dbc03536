// Which phone it was: chosen from those that are remembered, or said once.
import type { SignPicture, WireTaken } from "../model/picture-wire.ts";
import { element } from "./element.ts";

export interface PhoneFacts {
  readonly node: HTMLElement;
  /** Undefined where a fact is missing; the keyboard is then at it. */
  readonly read: () => SignPicture["phone"] | undefined;
}

const fields = [
  ["name", "What you call it", "My iPhone"],
  ["model", "Model", "iPhone 15"],
  ["os", "System and version", "iOS 26.1"],
  ["app", "Version of the app", "312.0"],
] as const;

export function openPhoneFacts(phones: WireTaken["phones"]): PhoneFacts {
  const inputs = new Map(
    fields.map(([name, , example]) => [
      name,
      element("input", {
        id: `phone-${name}`,
        type: "text",
        maxlength: "100",
        autocomplete: "off",
        placeholder: example,
      }),
    ]),
  );
  const fill = (at: number) => {
    const phone = phones[at];
    for (const [name] of fields) {
      const input = inputs.get(name);
      if (input !== undefined) input.value = phone?.[name] ?? "";
    }
  };
  const chooser = element(
    "select",
    { id: "phone-which" },
    ...phones.map(({ name, model }, at) =>
      element("option", { value: String(at) }, `${name} (${model})`),
    ),
    element("option", { value: "" }, "Another phone"),
  );
  chooser.addEventListener("change", () =>
    fill(chooser.value === "" ? -1 : Number(chooser.value)),
  );
  fill(0);
  const node = element(
    "fieldset",
    { class: "phone-facts" },
    element("legend", {}, "Which phone was it?"),
    ...(phones.length === 0
      ? []
      : [
          element(
            "div",
            { class: "question" },
            element("label", { for: "phone-which" }, "Remembered"),
            chooser,
            element(
              "small",
              {},
              "Has the app been updated since? Correct its version.",
            ),
          ),
        ]),
    ...fields.map(([name, words]) =>
      element(
        "div",
        { class: "question" },
        element("label", { for: `phone-${name}` }, words),
        inputs.get(name),
      ),
    ),
  );
  const valueOf = (name: (typeof fields)[number][0]) =>
    inputs.get(name)?.value.trim() ?? "";
  return {
    node,
    read: () => {
      const missing = fields.find(([name]) => valueOf(name) === "");
      if (missing !== undefined) {
        inputs.get(missing[0])?.focus();
        return undefined;
      }
      return {
        name: valueOf("name"),
        model: valueOf("model"),
        os: valueOf("os"),
        app: valueOf("app"),
      };
    },
  };
}
