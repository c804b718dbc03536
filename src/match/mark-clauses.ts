// Which words say when or on what condition, and in what order things happen.
import { opensClause } from "./find-phrases.ts";
import { isTimeUnit, readAmount } from "./read-amounts.ts";
import type { Word } from "./read-words.ts";

export type Clause = "main" | "condition" | "relative" | "aside";
/** What the clause of time says happens before, or after, the rest. */
export type Order = "before" | "after";

const conditions =
  /^(if|when|while|whenever|after|before|unless|until|whether)$/;
const asides = /^(whoever|whatever|however)$/;

/** For each word its clause; the order that the first clause of time sets. */
export function markClauses(words: readonly Word[]): {
  readonly clauseOf: readonly Clause[];
  readonly order: Order | undefined;
} {
  let clause: Clause = "main";
  let order: Order | undefined;
  let opened = 0;
  const isSequence = words.some(({ text }) => text === "first");
  const clauseOf = words.map((word, at): Clause => {
    const { text } = word;
    if (clause === "condition" && at > 2 && isMainSubject(words, at))
      clause = "main";
    if (isSequence && /^(then|afterwards?|later)$/.test(text)) {
      clause = "condition";
      order ??= "before";
    } else if (word.isMark || /^(but|then)$/.test(text)) clause = "main";
    else if (clause === "main" && opensRelative(words, at)) {
      clause = "relative";
      opened = at;
    } else if (
      clause === "relative" &&
      at > opened + 1 &&
      endsRelative(words, at)
    )
      clause = "main";
    else if (clause === "condition" && word.stem === "mean") clause = "main";
    else if (asides.test(text)) clause = "aside";
    else if (opensCondition(words, at)) {
      clause = "condition";
      order ??= orderOf(word, words[at - 1]);
    }
    return clause;
  });
  return { clauseOf, order };
}

// "After a scam you will …": the main clause begins though no comma says so.
function isMainSubject(words: readonly Word[], at: number): boolean {
  return (
    /^(you|we|they|it)$/.test(words[at]?.text ?? "") &&
    /^(can|will|must|may|should|need|do)$/.test(words[at + 1]?.text ?? "") &&
    !conditions.test(words[at - 1]?.text ?? "") &&
    words
      .slice(Math.max(0, at - 12), at)
      .findLast(
        ({ text }) =>
          conditions.test(text) || text === "once" || text === "without",
      ) === words[0]
  );
}

const nouns = /[a-z]{3,}/;
const noNouns =
  /^(can|will|must|may|should|do|does|did|is|are|was|the|and|or|but|not|if|when|while|after|before|unless|until|once|because|so|then|than|only|just|even|for|with|from|first|whether|here|there|now|until|whenever|as|how|what|where|why|which|sure|let|make|lets|makes|give|gives|send|sends|tell|tells|show|shows|ask|asks|help|helps|need|want|sometimes|usually|generally|also|never|always|could|would|might|have|has|had|no|longer|without|about|to|by|at|in|on|of|nor|yet|still|really|once)$/;

// "People you follow", "notified that you took it": what is said there is said of something said.
function opensRelative(words: readonly Word[], at: number): boolean {
  const { text } = words[at] ?? { text: "" };
  const before = words[at - 1];
  if (/^(who|whose)$/.test(text)) return at > 0 && before?.isMark === false;
  if (!/^(you|they|we|he|she)$/.test(text) || before === undefined)
    return false;
  if (!isVerbish(words[at + 1])) return false;
  if (/^(that|who|which)$/.test(before.text)) return at > 1;
  return (
    !before.isMark && nouns.test(before.text) && !noNouns.test(before.text)
  );
}

function isVerbish(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.isMark &&
    !/^(to|a|an|the|your|their|in|on|at|with|from|for|any|this|that|these|when|if|and|or|by|can|will|must|may|should|about)$/.test(
      word.text,
    )
  );
}

function endsRelative(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? "";
  return (
    /^(can|will|is|are|must|may|stay|stays|cannot|should|could|never)$/.test(
      text,
    ) && !/^(you|they|we|he|she|not)$/.test(words[at - 1]?.text ?? "")
  );
}

function orderOf({ text }: Word, before: Word | undefined): Order | undefined {
  if (/^(after|once)$/.test(text)) return "after";
  if (/^(before|until)$/.test(text)) return "before";
  return text === "soon" && before?.text === "as" ? "after" : undefined;
}

function opensCondition(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^[a-z]/.test(word.text)) return false;
  const { text } = word;
  if (text === "without") return at === 0;
  // "No phone means no code."
  if (text === "no")
    return at === 0 && words.slice(1, 6).some(({ stem }) => stem === "mean");
  if (text === "once") return opensClause(words[at + 1]);
  // "Should every method be lost, …"
  if (text === "should") return at === 0;
  if (text === "moment") return words[at - 1]?.text === "the";
  if (text === "soon") return words[at - 1]?.text === "as";
  if (text === "as") return words[at + 1]?.text === "long";
  // "Just as they did before": nothing follows that it could open.
  if (words[at + 1] === undefined || words[at + 1]?.isMark === true)
    return false;
  return conditions.test(text) && !opensTime(words, at);
}

// "after 24 hours", "until 31 January" say how long, and set no condition.
function opensTime(words: readonly Word[], at: number): boolean {
  const [next, unit, further] = words.slice(at + 1, at + 4);
  if (readAmount(next, unit) === undefined) return false;
  return (
    isTimeUnit(unit) || isTimeUnit(further) || /^\d/.test(next?.text ?? "")
  );
}
