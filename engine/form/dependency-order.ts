/**
 * Orders names so that each comes after those it needs (Tarjan's depth-first search, without recursion so that a
 * chain of thousands is fine). `circles` holds each circle found, in the direction of need; its members stand in the
 * order anyway.
 */
export function dependencyOrder(
  names: readonly string[],
  needs: (name: string) => readonly string[],
): { order: string[]; circles: string[][] } {
  const known = new Set(names);
  const state = new Map<string, "open" | "done">();
  const order: string[] = [];
  const circles: string[][] = [];
  for (const start of names) {
    if (state.has(start)) continue;
    const path = [{ name: start, needed: needs(start).filter((name) => known.has(name)), next: 0 }];
    state.set(start, "open");
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const name = top.needed[top.next];
      top.next += 1;
      if (name === undefined) {
        state.set(top.name, "done");
        order.push(top.name);
        path.pop();
      } else if (!state.has(name)) {
        state.set(name, "open");
        path.push({ name, needed: needs(name).filter((needed) => known.has(needed)), next: 0 });
      } else if (state.get(name) === "open") {
        const from = path.findIndex((step) => step.name === name);
        circles.push(path.slice(from).map((step) => step.name));
      }
    }
  }
  return { order, circles };
}
