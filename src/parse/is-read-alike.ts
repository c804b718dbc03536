// Which texts the fast parser reads exactly as the reference parser does. What it
// reads otherwise was found by comparing the two over specifications, real
// documents and generated Markdown: docs/decisions/0006-fast-parser.md lists it.

/** Each finds something that the two parsers read differently, or might. */
const differences: readonly RegExp[] = [
  // Frontmatter that is never closed, or in another language than YAML.
  /^(?:---[ \t]*(?:\r?\n|\r)(?![^]*?[\r\n]---[ \t]*(?:[\r\n]|$))|\+\+\+)/,
  // Halves of signs without the other half.
  /\p{Surrogate}/u,
  // The box of a task.
  /\[[ \t\r\nxX]\]/,
  // Addresses that become links without any sign around them, where they are doubtful.
  /(?<!\/\/)www\./i,
  /[-.\w+]@[-\w]/,
  /https?:\/\/(?:[-._]|[!-~]{0,100}[^ -~\s])/i,
  /https?:\/\/[^\s|]{0,300}\|/i,
  // Footnotes.
  /^[ \t>]*\[\^/m,
  // What may be an item of a list or the second line of a table.
  /^[ \t>]*-[ \t]+[-|:][ \t|:-]*$/m,
  // Marks of two kinds in a row, which are words together when neither is closed.
  /\*[_~]|_[*~]|~[*_]/,
  // Emphasis beside a sign of two halves, as most emoji are: letter or punctuation?
  /[*_~][\ud800-\udfff]|[\udc00-\udfff][*_~]/,
  // Lines that begin with a tab: how far it reaches inside an item.
  /^[ >]*\t/m,
  // The address of a reference on the next line, which may be a table's.
  /\]:[ \t]*[\r\n]/,
  // Code and HTML that begin an item or a quotation, which may leave them open.
  /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])[ \t]{0,20}){1,20}(?:`{3}|~{3}|<[!?/a-z])/im,
];

/** HTML right behind the address of a reference, or what may be a table. */
const belowReference = /^(?=[^\n\r]*\]:)[^\n\r]*(?:\r?\n|\r)[ \t>]*[<|:-]/m;
/** The second line of a table. */
const delimiterRow = /^(?=[^\n\r]*\|)(?=[^\n\r]*-)[ \t>|:-]+$/m;
/** HTML at the start of a line whose line before is not empty. */
const htmlBelow = /\S[ \t]*(?:\r?\n|\r)[ \t>]*</;

/** A bracket, an address that nothing but its form makes a link, or the end of a paragraph. */
const bracketOrAddress =
  /\[|(?<!\]\(|\]:[ \t]{0,3})https?:\/\/|\n[ \t]*\r?\n/gi;
/** Whether the fast parser may read a text: what it makes of it is what the reference parser would. */
export function isReadAlike(text: string): boolean {
  return (
    !differences.some((difference) => difference.test(text)) &&
    !(text.includes("]:") && belowReference.test(text)) &&
    !(delimiterRow.test(text) && htmlBelow.test(text)) &&
    !hasAddressBehindBracket(text)
  );
}

// Behind a bracket that is not closed, the reference parser makes such links of
// the finished words, and gives them no place.
function hasAddressBehindBracket(text: string): boolean {
  let isBehind = false;
  for (const [sign] of text.matchAll(bracketOrAddress)) {
    if (sign === "[") isBehind = true;
    else if (sign.startsWith("\n")) isBehind = false;
    else if (isBehind) return true;
  }
  return false;
}
