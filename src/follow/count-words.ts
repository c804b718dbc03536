/** How many words a text has: runs of letters and digits, with what binds them. */
export function countWords(text: string): number {
  const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
  let count = 0;
  while (word.test(text)) count += 1;
  return count;
}
