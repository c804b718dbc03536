/**
 * The text with a capital where a sentence begins. A host, an address, a path, a name
 * such as “iPhone” and what is quoted keep the spelling they are known by.
 */
export function beginSentence(text: string): string {
  const [first = ""] = /^\S+/.exec(text) ?? [];
  const isWord = /^\p{Ll}[\p{Ll}'’-]{0,60}[,;:.!?…)]{0,3}$/u.test(first);
  return isWord && first !== "localhost"
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}
