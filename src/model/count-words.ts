/**
 * How many words a text has: runs of letters and digits, with what binds them.
 * Where words are written without blanks, so many letters are taken for one.
 */
export function countWords(text: string): number {
  const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
  let count = 0;
  while (word.test(text)) count += 1;
  if (!unspaced.test(text)) return count;
  const kanji = text.match(han)?.length ?? 0;
  const thai = text.match(southEast)?.length ?? 0;
  return count + Math.floor(kanji / 2) + Math.floor(thai / 5);
}

const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const han = /[\u3040-\u30ff\u3400-\u9fff]/g;
const southEast = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g;
