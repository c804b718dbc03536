// A screen that only a person can look at: what to do, three ways to bring the picture, and
// then the picture itself, to be blacked out and signed.
import type {
  LookName,
  SignPicture,
  WireTaken,
} from "../model/picture-wire.ts";
import type { ScreenItem } from "../model/review-wire.ts";
import { drawReading } from "./draw-reading.ts";
import { openQuestions } from "./draw-questions.ts";
import { drawQr } from "./draw-qr.ts";
import { button, element, type Child } from "./element.ts";
import { openBoxes } from "./open-boxes.ts";
import { openPhoneFacts } from "./open-phone-facts.ts";
import {
  askForPictures,
  openPhone,
  readPhone,
  sendPicture,
  type Sent,
} from "./send-picture.ts";

export interface HandHands {
  readonly sign: (request: SignPicture) => void;
  readonly say: (words: string) => void;
}

/** Empty until the server has said that it takes pictures. */
export function openHand(item: ScreenItem, hands: HandHands): HTMLElement {
  const node = element("section", {
    class: "hand",
    "aria-label": "Your picture",
  });
  const { screen, section, device, variant } = item;
  const look: LookName = {
    article: item.article.file,
    screen,
    section,
    device,
    ...(variant === undefined ? {} : { variant }),
  };
  void askForPictures().then((way) => {
    if (way !== "none") node.append(...drawWays(way));
  });

  const trouble = element("div", { class: "trouble", role: "alert" });
  const place = element("div", { class: "phone-place" });

  function drawWays(way: "files" | "phones"): Child[] & Node[] {
    const field = element("input", {
      type: "file",
      id: "hand-file",
      accept: "image/*",
    });
    field.addEventListener("change", () => bring(field.files?.[0]));
    const drop = element(
      "div",
      {
        class: "drop",
        tabindex: "0",
        role: "group",
        "aria-label": "Drop or paste the picture here",
      },
      element("p", {}, "Drop the screenshot here, paste it, or choose it:"),
      element("label", { for: "hand-file" }, "Picture"),
      field,
      ...(way === "phones"
        ? [button("Send it from the phone", () => void startPhone())]
        : []),
    );
    drop.addEventListener("dragover", (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      bring(event.dataTransfer?.files[0]);
    });
    drop.addEventListener("paste", (event) => {
      event.preventDefault();
      const files = event.clipboardData?.files;
      if (files?.[0] === undefined)
        explain("There is no picture in what you pasted.", "");
      else bring(files[0]);
    });
    return [drop, trouble, place];
  }

  function bring(file: Blob | undefined): void {
    if (file === undefined) return;
    explain("", "");
    hands.say("The picture is being read …");
    node.setAttribute("aria-busy", "true");
    void sendPicture(look, file).then((sent) => {
      node.removeAttribute("aria-busy");
      receive(sent);
    });
  }

  function receive(sent: Sent<WireTaken>): void {
    if (sent.status === "refused") return explain(sent.because, sent.todo);
    hands.say("The picture was read: see what it shows, then sign it.");
    node.querySelector(".taken")?.remove();
    place.replaceChildren();
    const taken = drawTaken(sent.value);
    node.append(taken);
    taken.scrollIntoView({ block: "start" });
  }

  function explain(because: string, todo: string): void {
    trouble.replaceChildren(
      ...[because, todo]
        .filter((words) => words !== "")
        .map((words) => element("p", {}, words)),
    );
  }

  async function startPhone(): Promise<void> {
    explain("", "");
    const opened = await openPhone(look);
    if (opened.status === "refused")
      return explain(opened.because, opened.todo);
    const { url, rows } = opened.value;
    place.replaceChildren(
      drawQr(rows, `QR code of ${url}`),
      element(
        "p",
        {},
        "Point the phone’s camera at it, in the same network. It opens a page for this one picture, which closes after it, or after five minutes. The way is not encrypted: others in the network could see the picture.",
      ),
      element("code", {}, url),
    );
    hands.say("The page for the phone is open.");
    while (place.isConnected && place.childElementCount > 0) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const read = await readPhone();
      if (read.status === "refused") return explain(read.because, read.todo);
      if (read.value.state === "received")
        return receive({ status: "done", value: read.value.taken });
      if (read.value.state === "ended") {
        place.replaceChildren();
        return explain(
          "No picture came in five minutes, so the page for the phone was closed.",
          "Open it again when you have the phone at hand.",
        );
      }
    }
  }

  function drawTaken(taken: WireTaken): HTMLElement {
    const readable = element("textarea", {
      id: "readable",
      rows: "1",
      maxlength: "5000",
    });
    const left = element(
      "div",
      { class: "question" },
      element(
        "label",
        { for: "readable" },
        "Why what looks secret may be seen",
      ),
      readable,
    );
    const boxes = openBoxes(taken, (open) => {
      left.hidden = open.length === 0;
    });
    const phone = openPhoneFacts(taken.phones);
    const questions = openQuestions(
      item.questions,
      {},
      () => {},
      "hand-answer",
    );
    const why = element("textarea", {
      id: "hand-why",
      rows: "1",
      maxlength: "5000",
    });
    const sign = () => {
      const answers = questions.answer();
      if (answers === undefined)
        return hands.say("This question has no answer yet.");
      if (boxes.listOpen().length > 0 && readable.value.trim() === "") {
        readable.focus();
        return hands.say(
          "Black out what looks secret, or say why it may be seen.",
        );
      }
      const facts = phone.read();
      if (facts === undefined)
        return hands.say(
          "This is needed to know what the picture was taken on.",
        );
      hands.sign({
        look,
        id: taken.id,
        blackOut: boxes.read(),
        phone: facts,
        answers,
        why: why.value,
        readable: readable.value,
        shown: taken.shown,
      });
    };
    return element(
      "div",
      { class: "taken" },
      ...taken.notes.map((note) => element("p", { class: "note" }, note)),
      drawReading(taken),
      boxes.node,
      left,
      questions.node,
      phone.node,
      element(
        "div",
        { class: "question" },
        element(
          "label",
          { for: "hand-why" },
          "Why you approve it (may be empty)",
        ),
        why,
      ),
      button("Sign this picture", sign, { class: "approve" }),
    );
  }

  return node;
}
