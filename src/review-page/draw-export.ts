// Where decisions leave a report: who decided, what, and the file that is to be applied.
import { keepName, readName } from "./decider-name.ts";
import { button, element, key } from "./element.ts";
import { sayDecision, type FileDesk } from "./file-desk.ts";
import type { DecisionStore } from "./kept-decisions.ts";

export interface Export {
  /** Says how many decisions there are, and opens the dialog. */
  readonly button: HTMLButtonElement;
  readonly dialog: HTMLDialogElement;
  readonly open: () => void;
  /** There are decisions that are in no file that was saved. */
  readonly isUnsaved: () => boolean;
}

export interface ExportParts {
  readonly desk: FileDesk;
  readonly store: DecisionStore;
  readonly run: string;
  readonly takeBack: (id: string) => void;
}

export function openExport({
  desk,
  store,
  run,
  takeBack,
}: ExportParts): Export {
  const words = element("span", {});
  const opener = button("", () => open(), { class: "save" }, words, key("s"));
  const list = element("ol", { class: "decisions" });
  const name = element("input", {
    id: "decider",
    type: "text",
    required: "",
    maxlength: "200",
    autocomplete: "name",
    "aria-describedby": "decider-hint",
  });
  const hint = element("small", { id: "decider-hint" });
  const after = element("div", { class: "after", role: "status" });
  let saved = "";

  const draw = () => {
    const decisions = store.read();
    const many = decisions.length === 1 ? "decision" : "decisions";
    words.textContent =
      decisions.length === 0
        ? "Save decisions.json "
        : `${decisions.length} ${many} · Save decisions.json `;
    opener.disabled = decisions.length === 0;
    list.replaceChildren(
      ...decisions.map((one) =>
        element(
          "li",
          {},
          element(
            "span",
            {},
            `${sayDecision(one)} in ${one.item.article.file}`,
          ),
          one.why === "" ? undefined : element("q", {}, one.why),
          button(
            "Take back",
            () => {
              takeBack(one.item.id);
              if (store.read().length === 0) dialog.close();
              else name.focus();
            },
            { "aria-label": `Take back: ${sayDecision(one)}` },
          ),
        ),
      ),
    );
  };
  const open = () => {
    if (store.read().length === 0) return;
    name.value = readName();
    hint.textContent =
      "It stands in every decision, and in the articles' sign-offs.";
    name.removeAttribute("aria-invalid");
    after.replaceChildren();
    draw();
    dialog.showModal();
    name.focus();
  };
  const save = () => {
    const by = name.value.trim();
    if (!/^[^\p{Cc}]{1,200}$/u.test(by) || !/\p{L}/u.test(by)) {
      name.setAttribute("aria-invalid", "true");
      hint.textContent = "A decision needs a name: write yours.";
      name.focus();
      return;
    }
    name.removeAttribute("aria-invalid");
    keepName(by);
    saved = sayAll(store);
    const content = desk.writeFile(by);
    handOut("decisions.json", content);
    const hasScreens = store.read().some(({ item }) => item.kind === "screen");
    after.replaceChildren(howToApply(), hasScreens ? bringRun(run) : "");
  };
  const form = element(
    "form",
    { method: "dialog" },
    element("label", { for: "decider" }, "Who decides"),
    name,
    hint,
    element("button", { class: "approve" }, "Save decisions.json"),
    after,
    list,
    button("Close", () => dialog.close(), { class: "close" }),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  form.noValidate = true;
  const dialog = element(
    "dialog",
    { class: "help export", "aria-labelledby": "export-title" },
    element("h2", { id: "export-title" }, "Save what you decided"),
    element(
      "p",
      {},
      store.isLasting()
        ? "Nothing is written by this page: your browser keeps what you decide until you save it."
        : "Nothing is written by this page, and your browser keeps nothing for a file: save before you close it.",
    ),
    form,
  );
  draw();
  store.watch(draw);
  return {
    button: opener,
    dialog,
    open,
    isUnsaved: () => store.read().length > 0 && saved !== sayAll(store),
  };
}

// What the file would say; names and digests stay what they are.
function sayAll(store: DecisionStore): string {
  return JSON.stringify(
    store.read().map(({ item, ...typed }) => [item.id, typed]),
  );
}

function howToApply(): HTMLElement {
  return element(
    "p",
    {},
    "Saved. Apply it where the articles are: ",
    element("code", {}, "npx presscheck apply decisions.json"),
  );
}

// A wording stands in the article; a picture has to come from somewhere.
function bringRun(run: string): HTMLElement {
  return element(
    "p",
    { class: "todo" },
    "Pictures are taken from the run: its folder ",
    element("code", {}, run),
    " has to lie in the reports folder there.",
  );
}

function handOut(file: string, content: string): void {
  const blob = new Blob([content], { type: "application/json" });
  const url = URL.createObjectURL(blob);
  element("a", { href: url, download: file }).click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
