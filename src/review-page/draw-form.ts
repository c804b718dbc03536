// Where a person decides: the questions, the reason, and what can be done.
import type { DecisionRequest, QueueItem } from "../model/review-wire.ts";
import { keepDraft, readDraft } from "./drafts.ts";
import { openQuestions } from "./draw-questions.ts";
import { button, element, key } from "./element.ts";

type Verdict = "approved" | "rejected";

export interface DecisionForm {
  readonly node: HTMLElement;
  /** Undefined where nothing is asked. */
  readonly questions: HTMLElement | undefined;
  /** Hands the decision in, or says what is missing and puts the keyboard there. */
  readonly decide: (verdict: Verdict) => void;
  readonly setBusy: (state: "busy" | "free") => void;
}

export interface FormHands {
  readonly send: (decision: DecisionRequest) => void;
  readonly say: (words: string) => void;
  /** What has not been seen of it yet. */
  readonly findUnseen: () => string | undefined;
  readonly target: "live" | "practice";
}

/** Undefined where there is nothing to decide about. */
export function openForm(
  item: QueueItem,
  { send, say, findUnseen, target }: FormHands,
): DecisionForm | undefined {
  if (item.shown === undefined) return undefined;
  const draft = readDraft(item.id);
  const keep = () =>
    keepDraft(item.id, { why: reason.value, answers: questions.read() });
  const questions = openQuestions(
    item.kind === "screen" ? item.questions : [],
    draft.answers,
    keep,
  );
  let meant: Verdict = "approved";
  const isOpen = item.exception === undefined;
  const reason = element("textarea", {
    id: "reason",
    rows: "1",
    maxlength: "5000",
    "aria-describedby": "reason-hint",
  });
  reason.value = draft.why;
  reason.addEventListener("input", keep);

  const decide = (verdict: Verdict) => {
    meant = verdict;
    if (item.kind === "wording" && verdict === "rejected") {
      say("A wording is not rejected: correct the sentence in the article.");
      return;
    }
    const unseen = verdict === "approved" ? findUnseen() : undefined;
    if (unseen !== undefined) return say(unseen);
    const answers = verdict === "approved" ? questions.answer() : {};
    if (answers === undefined)
      return say("This question has no answer yet: answer it, then approve.");
    const why = reason.value.trim();
    if (why === "" && (verdict === "rejected" || !isOpen)) {
      reason.focus();
      return say(
        `${verdict === "rejected" ? "A rejection" : "This approval"} needs a reason: write it, then press Ctrl+Enter.`,
      );
    }
    send(makeDecision(item, target, verdict, answers, why));
  };
  reason.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      decide(meant);
    }
  });
  const buttons = [
    button(
      "Approve ",
      () => decide("approved"),
      { class: "approve" },
      key("a"),
    ),
    ...(item.kind === "screen"
      ? [
          button(
            "Reject ",
            () => decide("rejected"),
            { class: "reject" },
            key("r"),
          ),
        ]
      : []),
  ];
  const node = element(
    "section",
    { class: "form", "aria-label": "Your decision" },
    element(
      "div",
      { class: "reason" },
      element("label", { for: "reason" }, "Why you decide so"),
      element(
        "small",
        { id: "reason-hint" },
        isOpen
          ? "Only a rejection needs a reason."
          : `Needed: ${item.exception ?? ""}`,
      ),
      reason,
    ),
    element("div", { class: "buttons" }, ...buttons),
  );
  return {
    node,
    questions: questions.node,
    decide,
    setBusy: (state) => {
      for (const one of buttons) one.disabled = state === "busy";
    },
  };
}

/** What was decided, as it is said afterwards. */
export function nameVerdict(decision: DecisionRequest): string {
  return decision.kind === "screen" && decision.verdict === "rejected"
    ? "Rejected"
    : "Approved";
}

// Exactly what was shown is what is decided about: its digests go back as they came.
function makeDecision(
  item: QueueItem,
  target: "live" | "practice",
  verdict: Verdict,
  answers: Record<string, boolean | number | string>,
  why: string,
): DecisionRequest {
  const article = item.article.file;
  if (item.kind === "wording") {
    const { claim, shown } = item;
    if (shown === undefined) throw new Error("nothing was shown");
    return { kind: "wording", article, target, claim, shown, why };
  }
  const { screen, section, device, variant, shown } = item;
  if (shown === undefined) throw new Error("nothing was shown");
  return {
    kind: "screen",
    article,
    target,
    screen,
    section,
    device,
    ...(variant === undefined ? {} : { variant }),
    answers,
    verdict,
    shown,
    why,
  };
}
