// What can be told of a CSS selector without a browser, so that a slip is a
// finding at its line and not a failed look.

const closing: Readonly<Record<string, string>> = { "[": "]", "(": ")" };

/** What is wrong with a selector, to follow "should be"; undefined when a browser may be asked. One pass over the text. */
export function faultOfCss(selector: string): string | undefined {
  if (selector.trim() === "") return "a CSS selector, not empty";
  if (/^\s*(\/\/|\.\.|\(\/\/|xpath=)/.test(selector))
    return "a CSS selector; this is XPath";
  if (/^\s*[a-z]+(:[a-z-]+)?=/.test(selector) || selector.includes(">>"))
    return "a plain CSS selector, without Playwright's own additions";
  const open: string[] = [];
  let quote: string | undefined;
  for (let at = 0; at < selector.length; at += 1) {
    const letter = selector.charAt(at);
    if (letter === "\\") at += 1;
    else if (quote !== undefined) {
      if (letter === quote) quote = undefined;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter in closing) open.push(closing[letter] ?? "");
    else if ((letter === "]" || letter === ")") && open.pop() !== letter)
      return `a CSS selector; its “${letter}” closes nothing`;
    else if (letter === "{" || letter === "}" || letter === ";")
      return "a CSS selector alone, without a block of styles";
  }
  if (quote !== undefined)
    return "a CSS selector; a quotation mark is not closed";
  if (open.length > 0)
    return `a CSS selector; a “${open.at(-1) ?? ""}” is missing`;
  if (/^\s*[,>+~]|,\s*,|[,>+~]\s*$/.test(selector))
    return "a CSS selector; something is missing beside its comma or arrow";
  return undefined;
}
