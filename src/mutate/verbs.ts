// The verbs that how-to articles use most. A verb that is not here is changed
// by the other mutations only.
const bases =
  "accept|allow|appear|ask|become|begin|block|bring|change|close|come|confirm|contain|continue|cost|create|delete|depend|display|enter|expire|find|fail|forget|generate|get|give|go|guarantee|happen|help|hold|keep|know|lapse|last|leave|let|list|lock|lose|make|mean|need|offer|open|protect|prove|reach|receive|recover|refuse|remain|remove|replace|require|reset|restore|return|save|see|sell|send|share|show|skip|start|stay|stop|store|support|take|tell|turn|type|unlock|use|vary|view|wait|want|work";

const verbs = bases.split("|");
const baseByThird = new Map(verbs.map((base) => [thirdPersonOf(base), base]));

/** Alternatives for a pattern: see|show|… */
export const baseVerbs = bases;
/** Alternatives for a pattern: sees|shows|… */
export const thirdVerbs = [...baseByThird.keys()].join("|");

/** The base of a third person: “works” → “work”. */
export function baseOf(third: string): string {
  return baseByThird.get(third.toLowerCase()) ?? third;
}

function thirdPersonOf(base: string): string {
  if (/(?:s|sh|ch|x|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
