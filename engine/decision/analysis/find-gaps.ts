/**
 * What no rule holds for: axis by axis, regions that the same rules hold for are looked at together, and what is left to do
 * for a set of rules is found once. A cell that cannot be read is taken as always holding, so that a gap is one for certain.
 */
import type { Axis } from "./axis";

/** The regions of each axis, a bit each. */
export type GapBox = bigint[];

const maxSteps = 400_000;
const maxGaps = 100;

class GapSearch {
  readonly #axes: readonly Axis[];
  readonly #known = new Map<string, GapBox[]>();
  #steps = maxSteps;
  /** Whether something was not looked at; what has been found are gaps all the same. */
  cut = false;

  constructor(axes: readonly Axis[]) {
    this.#axes = axes;
  }

  /** The gaps among the axes from `depth` on that these rules leave. */
  from(depth: number, rules: readonly number[]): GapBox[] {
    if (rules.length === 0) return [this.#axes.slice(depth).map(({ full }) => full)];
    if (rules.some((rule) => this.#holdsAlways(rule, depth))) return [];
    const key = `${depth}:${rules.join(",")}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const gaps: GapBox[] = [];
    for (const { mask, left } of this.#groups(depth, rules)) {
      for (const rest of this.from(depth + 1, left)) {
        if (gaps.length >= maxGaps) {
          this.cut = true;
          return gaps;
        }
        gaps.push([mask, ...rest]);
      }
    }
    this.#known.set(key, gaps);
    return gaps;
  }

  #holdsAlways(rule: number, depth: number): boolean {
    for (let index = depth; index < this.#axes.length; index += 1) {
      const axis = this.#axes[index];
      const mask = axis?.masks[rule]?.bits ?? axis?.full;
      if (mask !== axis?.full) return false;
    }
    return true;
  }

  /** The axis's regions by which of the rules hold for them. */
  #groups(depth: number, rules: readonly number[]): { mask: bigint; left: number[] }[] {
    const axis = this.#axes[depth];
    if (axis === undefined) return [];
    const groups = new Map<string, { mask: bigint; left: number[] }>();
    for (let region = 0; region < axis.regions.length; region += 1) {
      this.#steps -= 1 + rules.length / 32;
      if (this.#steps < 0) {
        this.cut = true;
        return [];
      }
      const bit = 1n << BigInt(region);
      const left = rules.filter((rule) => (axis.masks[rule]?.holds[region] ?? 1) === 1);
      const key = left.join(",");
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { mask: bit, left });
      else group.mask |= bit;
    }
    return [...groups.values()];
  }
}

export function findGaps(axes: readonly Axis[], rules: number): { gaps: GapBox[]; complete: boolean } {
  const search = new GapSearch(axes);
  const gaps = search.from(0, [...Array(rules).keys()]);
  return { gaps, complete: !search.cut };
}
