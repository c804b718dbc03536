// One wording of a claim turned into what to look for.
import type { Order } from "./mark-clauses.ts";
import { weighUp } from "./merge-slots.ts";
import { readSentence, type Reading } from "./read-sentence.ts";
import { toSlot, type Slot } from "./read-slot.ts";
import { joinName } from "./read-unit.ts";
import { readForever } from "./read-forever.ts";
import type { Value } from "./read-values.ts";
import { isTakenAway, product, reachedBy, takesAway } from "./weigh-denials.ts";

export interface Form {
  readonly statement: string;
  readonly reading: Reading;
  readonly slots: readonly Slot[];
  readonly weight: number;
  /** +1 or -1: whether denials and opposites in it cancel out. */
  readonly polarity: 1 | -1;
  readonly value: Value | undefined;
  /** It has an "only", "must" or the like: the condition and the act stand or fall together. */
  readonly isExclusive: boolean;
  /** Its condition can be turned into its opposite, so denials there count. */
  readonly isLinked: boolean;
  readonly order: Order | undefined;
  readonly isHedged: boolean;
  /** Of each thing it denies by "no" or "without" alone, what is denied. */
  readonly withouts: readonly (readonly Slot[])[];
  /** What it has to be without: "after a reset without a recovery phrase". */
  readonly lacked: ReadonlySet<Slot>;
  /** It tells readers what to do. */
  readonly isCommand: boolean;
  /** It says that something can be, and not that it is so. */
  readonly isPossibility: boolean;
  /** It says so of all there are. */
  readonly isUniversal: boolean;
}

/** Reads one wording of a claim. */
export function compileForm(
  statement: string,
  platform: string | undefined,
): Form {
  const reading = readSentence(joinName(statement, platform ?? ""));
  // "Works once" is a meaning of its own.
  const value =
    reading.values.find(
      ({ unit, amount }) => unit[0] !== "time" || amount > 1,
    ) ?? readForever(reading.words);
  const light = new Set(
    platform === undefined
      ? []
      : readSentence(joinName(platform, platform)).words.map(
          ({ stem }) => stem,
        ),
  );
  const slots = weighUp(
    reading.occurrences
      .filter(({ start }) => reading.clauseOf[start] !== "aside")
      .filter(
        ({ start, end }) =>
          end - start > 1 || !numbers.test(reading.words[start]?.text ?? ""),
      )
      .filter(({ start }) => !isInValue(start, value))
      .filter(({ meanings }) => meanings.length > 0)
      .map((occurrence) => toSlot(occurrence, reading, value, light)),
    value,
  );
  const isExclusive = slots.some(
    ({ kind, concepts }) => kind === "mode" && concepts.get("only") === 1,
  );
  const isLinked =
    (isExclusive && slots.some(isConditionAct)) ||
    slots.some(
      ({ clause, concepts }) =>
        clause === "condition" &&
        (concepts.has("logged") || concepts.has("turnOff")),
    );
  const order = reading.order;
  const denials = reachedBy(
    reading,
    slots.map(({ at, kind }) => ({ at, end: at + 1, kind })),
    isLinked,
    isExclusive,
  ).filter(
    ({ shown, at }) =>
      shown !== "unless" &&
      shown !== "until" &&
      !(shown === "without" && value !== undefined && at < value.at),
  );
  const lacked = new Set(
    slots.filter(
      ({ at, kind }) =>
        kind === "thing" &&
        isTakenAway(reading, at) &&
        !denials.some((denial) => takesAway(denial, at)),
    ),
  );
  const withouts = denials
    .filter(({ shown }) => /^(without|no|lack\w*)$/.test(shown))
    .map((denial) =>
      slots.filter(({ at }) => at >= denial.from && at < denial.to),
    );
  return {
    withouts,
    lacked,
    statement,
    reading,
    slots,
    weight: slots.reduce((sum, { weight }) => sum + weight, 0),
    value,
    isExclusive,
    isLinked,
    order,
    polarity: product(denials.map((): -1 => -1)),
    isHedged: reading.hedge !== undefined,
    isCommand: /^(never|do|don't|avoid|keep|always)\b/i.test(statement),
    isPossibility:
      /\b(can|may|able)\b/.test(reading.plain) &&
      !isExclusive &&
      !denials.some(({ shown }) => shown !== "without"),
    isUniversal: /\b(every|each|all|always|any|whole|everyone)\b/.test(
      reading.plain,
    ),
  };
}

const numbers = /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)$)/;

const measures =
  /^(per|age|mb|gb|kb|dollar|euro|pound|cent|percent|time|meter|metre|mile|km)$/;

// Of a number of things the things are told apart too; of a time or date nothing else.
function isInValue(at: number, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value.unit !== "string" && !measures.test(value.unit[0] ?? ""))
    return at === value.at;
  return at >= value.at && at < value.end;
}

function isConditionAct({ kind, clause }: Slot): boolean {
  return kind === "act" && clause === "condition";
}
