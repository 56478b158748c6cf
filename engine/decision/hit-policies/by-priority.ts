import type { Hit, HitTable } from "@/engine/decision/table/hit-policy";

/** Most important first: by the rank of the first output, then of the second, and so on; else by the order of the rules. */
export function byPriority(hits: readonly Hit[], table: HitTable): Hit[] {
  const ranked = hits.map((hit) => ({
    hit,
    ranks: hit.outputs.map((value, output) => table.rank(output, value)),
  }));
  table.run.chargeList(hits.length * 8);
  return ranked
    .toSorted((left, right) => {
      for (const [output, rank] of left.ranks.entries()) {
        const difference = rank - (right.ranks[output] ?? 0);
        if (difference !== 0) return difference;
      }
      return left.hit.rule - right.hit.rule;
    })
    .map(({ hit }) => hit);
}
