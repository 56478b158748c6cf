/** Names in expressions have no spaces or signs; people may type them all the same. Null: no name can be made of it. */
export function toKey(text: string): string | null {
  const key = text
    .trim()
    .replaceAll(/[^A-Za-z0-9_]/g, "_")
    .slice(0, 64);
  return /^[A-Za-z_]/.test(key) ? key : null;
}
