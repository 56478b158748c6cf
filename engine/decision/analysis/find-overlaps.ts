import type { Axis } from "./axis";

/** Two rules, and the regions of each axis in which both hold. */
export interface OverlapBox {
  rules: [number, number];
  masks: bigint[];
}

/** Pairs of cells that are compared, and overlaps that are told. */
const maxComparisons = 2_000_000;
const maxOverlaps = 100;

function sharedBy(axes: readonly Axis[], left: number, right: number): bigint[] | null {
  const masks: bigint[] = [];
  for (const axis of axes) {
    const shared = (axis.masks[left]?.bits ?? 0n) & (axis.masks[right]?.bits ?? 0n);
    if (shared === 0n) return null;
    masks.push(shared);
  }
  return masks;
}

/** Every two rules that hold for the same values. A cell that cannot be read is taken as never holding. */
export function findOverlaps(
  axes: readonly Axis[],
  rules: number,
): { overlaps: OverlapBox[]; complete: boolean } {
  const overlaps: OverlapBox[] = [];
  let left = maxComparisons;
  for (let first = 0; first < rules; first += 1) {
    for (let second = first + 1; second < rules; second += 1) {
      left -= axes.length;
      if (left < 0 || overlaps.length >= maxOverlaps) return { overlaps, complete: false };
      const masks = sharedBy(axes, first, second);
      if (masks !== null) overlaps.push({ rules: [first + 1, second + 1], masks });
    }
  }
  return { overlaps, complete: true };
}

/** Rules that hold only where one earlier rule holds. */
export function findMasked(axes: readonly Axis[], { overlaps }: { overlaps: readonly OverlapBox[] }) {
  const masked = new Map<number, number>();
  for (const { rules, masks } of overlaps) {
    const [by, rule] = rules;
    const within = axes.every((axis, index) => axis.masks[rule - 1]?.bits === masks[index]);
    if (within && !masked.has(rule)) masked.set(rule, by);
  }
  return [...masked].map(([rule, by]) => ({ rule, by }));
}
