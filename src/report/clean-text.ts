// Text from pages, articles and uploads is untrusted. A control character could
// recolour a terminal or rewrite what stands above it, and a direction override
// could make a reader see other words than the file holds.
const unsafe = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Surrogate}]/gu;
/** Nothing else is in most texts, and this is told quickly. */
const plain = /^[\n -~\u00A1-\u02FF\u2010-\u2027]*$/;

/**
 * The text with every control character, direction override and lone surrogate
 * replaced by U+FFFD. One character for one, so that columns still hold. Line
 * ends become "\n" and stay, and so do tabs.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text.replaceAll("\r\n", "\n").replace(unsafe, "\uFFFD");
}

/** The same value with every text in it cleaned, at any depth; keys are ours and stay. */
export function cleanTexts<Value>(value: Value): Value {
  return mapTexts(value) as Value;
}

function mapTexts(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(mapTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapTexts(inner)]),
  );
}
