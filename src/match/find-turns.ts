// What turns the meaning of a sentence against the claim's.
import type { Form } from "./compile-form.ts";
import type { Denial } from "./find-cues.ts";
import type { Hit } from "./find-hits.ts";
import type { Occurrence } from "./find-phrases.ts";
import { groupOf } from "./lexicon.ts";
import type { Reading } from "./read-sentence.ts";

// One word turns the meaning once, however much of the claim it speaks to.
export function findTurns(
  form: Form,
  reading: Reading,
  hits: readonly Hit[],
  denials: readonly Denial[],
): {
  readonly turned: ReadonlySet<Occurrence>;
  readonly isConcession: boolean;
} {
  const modes = hits.filter(({ slot }) => slot.kind === "mode");
  const kept = new Set(
    modes.filter(({ sign }) => sign > 0).map(({ occurrence }) => occurrence),
  );
  const turned = new Set(
    hits
      .filter(({ slot, sign }) => slot.kind !== "mode" && sign < 0)
      // What is said of the thing in passing is not said of it here.
      .filter(
        ({ slot, occurrence }) =>
          slot.clause !== "main" ||
          reading.clauseOf[occurrence.start] !== "relative",
      )
      .map(({ occurrence }) => occurrence)
      .filter((occurrence) => !kept.has(occurrence)),
  );
  let isConcession =
    (hasAlternative(form, reading, hits) || hasBoth(form, reading, hits)) &&
    denials.length === 0;
  for (const { sign, occurrence } of modes) {
    if (sign > 0) continue;
    if (concessions.test(occurrence.shown)) {
      isConcession ||= denials.length === 0;
      continue;
    }
    if (turned.size > 0) continue;
    if (denials.length === 0 || /else|other/.test(occurrence.shown))
      turned.add(occurrence);
  }
  return { turned, isConcession };
}

// "Signed in or signed out".
function hasBoth(form: Form, reading: Reading, hits: readonly Hit[]): boolean {
  return (
    form.isExclusive &&
    /\b(or|and|both)\b/.test(reading.plain) &&
    hits.some(
      ({ slot }) =>
        slot.kind === "act" &&
        slot.clause === "condition" &&
        [...slot.concepts.keys()].some((concept) => {
          const signs = (reading.byConcept.get(concept) ?? []).flatMap(
            ({ meanings }) =>
              meanings.filter((meaning) => meaning.concept === concept),
          );
          return new Set(signs.map(({ sign }) => sign)).size > 1;
        }),
    )
  );
}

const concessions =
  /^(also|too|as well|whether or not|or not|regardless|irrespective|no matter|with or without|even without|either|doesn't matter|not matter|does not matter|in either case|optional|optionally|besides|unnecessary|voluntary|needless)$/;

// "On a computer or in the app" where the claim says only in the app.
function hasAlternative(
  form: Form,
  reading: Reading,
  hits: readonly Hit[],
): boolean {
  if (!form.isExclusive) return false;
  const ofClaim = new Set(
    form.slots.flatMap(({ concepts }) => [...concepts.keys()]),
  );
  const groups = new Set(
    hits.flatMap(({ slot, isSwap }) =>
      isSwap || slot.kind !== "thing"
        ? []
        : [...slot.concepts.keys()].flatMap(
            (concept) => groupOf(concept) ?? [],
          ),
    ),
  );
  if (groups.size === 0) return false;
  return [...reading.byConcept].some(
    ([concept, [occurrence]]) =>
      groups.has(groupOf(concept) ?? "") &&
      occurrence !== undefined &&
      !occurrence.meanings.some((meaning) => ofClaim.has(meaning.concept)),
  );
}

// "A before B" and "B after A" are one; "A after B" is the opposite.
export function turnOfOrder(
  form: Form,
  reading: Reading,
  hits: readonly Hit[],
): (1 | -1)[] {
  if (form.order === undefined || reading.order === undefined) return [];
  const isSameTime = hits.some(
    ({ slot }) => slot.clause === "condition" && slot.kind !== "light",
  );
  if (!isSameTime) return [];
  const isSwapped = hits.some(
    ({ slot, occurrence }) =>
      slot.kind === "act" &&
      slot.clause === "main" &&
      reading.clauseOf[occurrence.start] === "condition",
  );
  const isOther = form.order !== reading.order;
  return isOther === isSwapped ? [] : [-1];
}

// "You can ask support": the claim is of what support does.
export function isDoneByReader(
  { reading: claim, slots }: Form,
  { words }: Reading,
  hits: readonly Hit[],
): boolean {
  const [act] = slots.filter(
    ({ kind, clause }) => kind === "act" && clause === "main",
  );
  if (act === undefined || !agents.test(claim.plain) || act.at < 1)
    return false;
  const hit = hits.find(({ slot }) => slot === act);
  if (hit === undefined) return false;
  const before = words
    .slice(Math.max(0, hit.occurrence.start - 2), hit.occurrence.start)
    .map(({ text }) => text);
  return before[0] === "you" && /^(can|may|must|should)$/.test(before[1] ?? "");
}

const agents =
  /^(\w{1,30} ){0,3}(support|staff|team|service|agents?|admins?|administrators?|moderators?) (can|will|may|must|never|does|do|cannot|asks?)\b/;

export function isCommand({ words }: Reading, at: number): boolean {
  const cue = words[at]?.text ?? "";
  if (!/^(not|never|avoid)$/.test(cue)) return false;
  if (cue === "not" && words[at - 1]?.text !== "do") return false;
  const start = cue === "not" ? at - 1 : at;
  return start === 0 || words[start - 1]?.isMark === true;
}
