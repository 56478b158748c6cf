import { Exact, fromDecimal, type Numeric, scaledBy, scaleOf, toDecimal, truncate } from "./numeric";

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

/** Whether the cut off rest, compared with half a step (-1, 0 or 1), moves the result away from zero. */
const movesAway: Record<Rounding, (toHalf: number, negative: boolean, odd: boolean) => boolean> = {
  [rounding.awayFromZero]: () => true,
  [rounding.towardsZero]: () => false,
  [rounding.up]: (_, negative) => !negative,
  [rounding.down]: (_, negative) => negative,
  [rounding.halfAwayFromZero]: (toHalf) => toHalf >= 0,
  [rounding.halfTowardsZero]: (toHalf) => toHalf > 0,
  [rounding.halfEven]: (toHalf, _, odd) => toHalf > 0 || (toHalf === 0 && odd),
};

/** Rounds a double of at most 15 digits on its scaled integer; null where it has more, or the places are negative. */
function roundDouble(value: number, places: number, mode: Rounding): number | null {
  const scale = scaleOf(value);
  if (scale < 0 || places < 0) return null;
  if (places >= scale) return value;
  const step = 10 ** (scale - places);
  const scaled = Math.abs(scaledBy(value, scale));
  const rest = scaled % step;
  const whole = (scaled - rest) / step;
  const away = rest !== 0 && movesAway[mode](Math.sign(rest * 2 - step), value < 0, whole % 2 === 1);
  const rounded = (whole + Number(away)) / 10 ** places;
  return (value < 0 ? 0 - rounded : rounded) + 0;
}

/** Rounds to `scale` decimal places, also negative ones; null for a scale that is no integer or out of bounds. */
export function roundNumber(value: Numeric, scale: Numeric, mode: Rounding): Numeric | null {
  const places = truncate(scale);
  if (places === null || places < minScale || places > maxScale) return null;
  const quick = typeof value === "number" ? roundDouble(value, places, mode) : null;
  if (quick !== null) return quick;
  const decimal = toDecimal(value);
  if (places >= 0) return fromDecimal(decimal.toDecimalPlaces(places, mode));
  return fromDecimal(decimal.toNearest(new Exact(10).pow(-places), mode));
}
