/** As many as a retry policy holds. */
const MOST = 50;

/** The HTTP statuses in a text that report a failure, each once, in their order; everything else is left out. */
export function readStatuses(text: string): number[] {
  const numbers = (text.match(/\b[45]\d\d\b/g) ?? []).map(Number);
  return [...new Set(numbers)].slice(0, MOST);
}
