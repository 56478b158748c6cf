/** Whether two values are the same JSON; what is undefined is not there. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return differences(one, other).length === 0;
}

/** Names of what differs between two objects. */
export function differences(one: object, other: object): string[] {
  const left = new Map(Object.entries(one));
  const right = new Map(Object.entries(other));
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (name) => !sameJson(left.get(name), right.get(name)),
  );
}
