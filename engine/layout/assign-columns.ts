/**
 * The column of each element: as far to the left as what leads to it allows. So an insert moves what follows and
 * nothing else, which a ranking that shortens lines overall does not promise. `links` must be free of loops.
 */
export function assignColumns(
  elements: readonly { id: string }[],
  links: readonly { source: string; target: string }[],
): Map<string, number> {
  const columns = new Map(elements.map(({ id }) => [id, 0]));
  const waiting = new Map(elements.map(({ id }) => [id, 0]));
  const outgoing = new Map<string, string[]>(elements.map(({ id }) => [id, []]));
  for (const { source, target } of links) {
    waiting.set(target, (waiting.get(target) ?? 0) + 1);
    outgoing.get(source)?.push(target);
  }
  const ready = elements.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const next = (columns.get(id) ?? 0) + 1;
    for (const target of outgoing.get(id) ?? []) {
      columns.set(target, Math.max(columns.get(target) ?? 0, next));
      const left = (waiting.get(target) ?? 1) - 1;
      waiting.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  return columns;
}
