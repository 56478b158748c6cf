/** The first of `prefix_1`, `prefix_2`, … that nothing has yet. */
export function freshId(prefix: string, taken: readonly (string | undefined)[]): string {
  const known = new Set(taken);
  let number = taken.length + 1;
  while (known.has(`${prefix}_${number}`)) number += 1;
  return `${prefix}_${number}`;
}
