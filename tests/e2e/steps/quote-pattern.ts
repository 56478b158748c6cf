/** The text as a piece of a regular expression that means just itself. */
export function quotePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
