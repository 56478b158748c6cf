/** FEEL words that look like text but are not. */
const keywords = new Set(["true", "false", "null", "otherwise", "not"]);
const plainWord = /^\p{L}[\p{L}\p{N} _'-]*$/u;

/**
 * What people mean who type `Travel` into a cell of a text column: `"Travel"`; a list of words is quoted word by word.
 * Whatever holds more than words, or a name that the rule can use, stays as it is.
 */
export function quoteWords(text: string, names: readonly string[]): string {
  const words = text.split(",").map((word) => word.trim());
  const plain = words.every(
    (word) => plainWord.test(word) && !keywords.has(word.toLowerCase()) && !names.includes(word),
  );
  return plain ? words.map((word) => `"${word}"`).join(", ") : text;
}
