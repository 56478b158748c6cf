import { Exact, fromDecimal, type Numeric, toDecimal, truncate } from "./numeric";

/** How to round what lies between two steps; the names are those of decimal arithmetic. */
export const rounding = {
  awayFromZero: 0,
  towardsZero: 1,
  up: 2,
  down: 3,
  halfAwayFromZero: 4,
  halfTowardsZero: 5,
  halfEven: 6,
} as const;

export type Rounding = (typeof rounding)[keyof typeof rounding];

/** Bounds of a scale (DMN 1.5, table 77). */
const [minScale, maxScale] = [-6111, 6176];

/** Rounds to `scale` decimal places, also negative ones; null for a scale that is no integer or out of bounds. */
export function roundNumber(value: Numeric, scale: Numeric, mode: Rounding): Numeric | null {
  const places = truncate(scale);
  if (places === null || places < minScale || places > maxScale) return null;
  const decimal = toDecimal(value);
  if (places >= 0) return fromDecimal(decimal.toDecimalPlaces(places, mode));
  return fromDecimal(decimal.toNearest(new Exact(10).pow(-places), mode));
}
