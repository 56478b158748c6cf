import type { Tone } from "@/components/ui/badge";

/** What a value means; decides how it is written and where an axis breaks. Durations are in ms, shares from 0 to 1. */
export type ChartUnit =
  | { kind: "count"; name: string }
  | { kind: "number"; name: string }
  | { kind: "duration" }
  | { kind: "share" }
  | { kind: "bytes" }
  | { kind: "money"; currency: string };

export type ChartAxis =
  /** Moments in ms, ascending: the start of each period, none left out. */
  { kind: "time"; at: readonly number[] } | { kind: "category"; name: string; labels: readonly string[] };

export type ChartSeries = {
  id: string;
  label: string;
  /** One per position of the axis; null where nothing was measured. */
  values: readonly (number | null)[];
  /** A colour by meaning (late is danger), not by order. */
  tone?: Exclude<Tone, "neutral">;
};

export type ChartData = { unit: ChartUnit; axis: ChartAxis; series: readonly ChartSeries[] };

/** One value of a chart: what a person points at, and the door behind it. */
export type ChartPoint = {
  seriesId: string;
  seriesLabel: string;
  index: number;
  /** The position on the axis in words. */
  label: string;
  value: number | null;
};
