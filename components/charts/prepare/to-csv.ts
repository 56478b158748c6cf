import type { ChartData } from "../chart-data";

/**
 * All series of the chart, also those not drawn, as RFC 4180 text. Moments are ISO 8601 in UTC, values are plain
 * numbers in the unit's base (ms, bytes, 0 to 1), so that a spreadsheet can go on calculating.
 */
export function toCsv({ axis, series }: ChartData): string {
  const head = [axis.kind === "time" ? "time" : axis.name, ...series.map(({ label }) => label)];
  const positions =
    axis.kind === "time" ? axis.at.map((moment) => new Date(moment).toISOString()) : axis.labels;
  const body = positions.map((position, index) => [
    cell(position),
    ...series.map(({ values }) => String(values[index] ?? "")),
  ]);
  return [head.map(cell), ...body].map((line) => `${line.join(",")}\r\n`).join("");
}

/** Quoted where needed. A leading = + - @ would run as a formula in a spreadsheet, so it is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
