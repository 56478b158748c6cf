/** Whether two JSON values say the same; a member that is undefined is not there. */
export function isDeepEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((part, index) => isDeepEqual(part, right[index]));
  }
  const own = new Map(presentParts(left));
  const other = new Map(presentParts(right));
  return (
    own.size === other.size &&
    [...own].every(([key, part]) => other.has(key) && isDeepEqual(part, other.get(key)))
  );
}

function presentParts(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => part !== undefined);
}
