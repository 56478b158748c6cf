/** Lines shown at first, and with each press of the button below them; a page of thousands would be slow. */
export const LINES_AT_ONCE = 100;

/** Which part of a long journal is shown, as places counted from the latest line; around `chosen` where there is one. */
export function journalWindow(
  count: number,
  shown: number,
  chosen: number | null,
): { from: number; to: number } {
  if (chosen === null || count - chosen <= shown) return { from: 0, to: Math.min(count, shown) };
  const place = count - 1 - chosen;
  const from = Math.max(0, place - Math.floor(LINES_AT_ONCE / 2));
  return { from, to: Math.min(count, from + LINES_AT_ONCE) };
}
