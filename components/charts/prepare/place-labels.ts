import type { DrawnSeries } from "./colour-series";

/** More names than this read better as a legend. */
const maxLabels = 4;

/** Whether each line carries its name at its end; one line alone is named by the title. */
export function fitsEndLabels({ series }: { series: readonly DrawnSeries[] }): boolean {
  return series.length > 1 && series.length <= maxLabels;
}

/** A label that wants to stand at `at` (px from the top) and takes `height`. */
type Wish = { id: string; at: number };

/** Moves labels apart so that none covers another, as little as needed, inside 0..limit. Keeps their order. */
export function placeLabels(
  wishes: readonly Wish[],
  height: number,
  limit: number,
): ReadonlyMap<string, number> {
  const sorted = [...wishes].sort((one, other) => one.at - other.at);
  const placed: number[] = [];
  for (const [index, { at }] of sorted.entries()) {
    placed.push(Math.max(at, index === 0 ? 0 : (placed[index - 1] ?? 0) + height));
  }
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const floor = index === placed.length - 1 ? limit : (placed[index + 1] ?? limit) - height;
    placed[index] = Math.min(placed[index] ?? 0, floor);
  }
  return new Map(sorted.map(({ id }, index) => [id, placed[index] ?? 0]));
}
