/** Whether two pieces of plain data have the same content, to the letter: a number and its tagged form differ. */
export function sameContent(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((part, index) => sameContent(part, right[index]))
    );
  }
  const own = Object.entries(left);
  const other = new Map<string, unknown>(Object.entries(right));
  return (
    own.length === other.size &&
    own.every(([key, part]) => other.has(key) && sameContent(part, other.get(key)))
  );
}
