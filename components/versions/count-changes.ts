/** "1 change", "4 changes", "No changes". */
export function countChanges(count: number): string {
  if (count === 0) return "No changes";
  return count === 1 ? "1 change" : `${count} changes`;
}
