import type { ChartSeries } from "../chart-data";
import { otherId } from "./limit-series";

export type DrawnSeries = ChartSeries & { colour: string };

/** Which places of the palette look like a colour of meaning, so that both never stand in one chart. */
const lookalikes: Record<NonNullable<ChartSeries["tone"]>, readonly number[]> = {
  accent: [1],
  success: [1, 5],
  warning: [2, 7],
  danger: [4, 7],
  info: [3, 6],
};

const palette = [1, 2, 3, 4, 5, 6, 7];

/** Beside a colour of meaning the calm ones come first: orange next to green would read as a warning. */
const paletteBesideMeaning = [1, 6, 3, 2, 4, 7, 5];

/** By meaning where a series has one, else by its place in what the palette has left; "other" is grey. */
export function colourSeries(series: readonly ChartSeries[]): DrawnSeries[] {
  const taken = new Set(series.flatMap(({ tone }) => (tone ? lookalikes[tone] : [])));
  const free = (taken.size > 0 ? paletteBesideMeaning : palette).filter((place) => !taken.has(place));
  const plain = series.filter(({ tone, id }) => tone === undefined && id !== otherId);
  return series.map((one) => {
    if (one.tone) return { ...one, colour: `var(--color-${one.tone})` };
    const place = one.id === otherId ? 8 : (free[plain.indexOf(one) % free.length] ?? 8);
    return { ...one, colour: `var(--color-chart-${place})` };
  });
}
