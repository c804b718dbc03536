// Words put before or behind a whole sentence.
import type { Rewrite } from "./rewrite-words.ts";

// Names keep their capital; these begin a sentence and are nobody's name.
const openers =
  /^(?:a|after|all|any|anyone|an|as|at|before|by|choose|click|do|don['’]t|each|enter|every|find|from|go|if|in|it|keep|make|neither|never|no|nobody|no one|nothing|on|once|only|open|our|save|select|some|such|tap|that|the|there|these|they|this|those|to|type|unless|use|what|when|whoever|with|without|you|your)\b/i;

/** The sentence with words before it; it loses its capital unless it begins with a name. */
export function putBefore(words: string): Rewrite {
  return (source) => {
    const [, marks = "", rest = ""] =
      /^([*_~“"'(]{0,8})(.*)$/s.exec(source) ?? [];
    const lowered = openers.test(rest)
      ? rest.slice(0, 1).toLowerCase() + rest.slice(1)
      : rest;
    return [words + marks + lowered];
  };
}

/** The sentence with words before its last mark. */
export function putBehind(words: string): Rewrite {
  return (source) => {
    const last = /[.!?…]?[*_~”"')]{0,8}$/.exec(source);
    const at = last?.index ?? source.length;
    return [source.slice(0, at) + words + source.slice(at)];
  };
}
