import { describe, expect, it } from "vitest";
import type { ChartData } from "../chart-data";
import { pointAt, prepareChart } from "./prepare-chart";

const berlin = { language: "en-GB", timeZone: "Europe/Berlin" };
const data: ChartData = {
  unit: { kind: "count", name: "requests" },
  axis: { kind: "time", at: [Date.parse("2026-11-20T23:00:00Z"), Date.parse("2026-11-21T23:00:00Z")] },
  series: [
    { id: "done", label: "Completed", values: [8, 9] },
    { id: "late", label: "Late", values: [7, null], tone: "danger" },
  ],
};

describe("a prepared chart", () => {
  it("names the buckets by the member's days", () => {
    expect(prepareChart(data, berlin).labels).toEqual(["Sat, 21 Nov 2026", "Sun, 22 Nov 2026"]);
  });

  it("colours by meaning before order", () => {
    expect(prepareChart(data, berlin).series.map(({ colour }) => colour)).toEqual([
      "var(--color-chart-1)",
      "var(--color-danger)",
    ]);
  });

  it("makes room for the sum when stacked", () => {
    expect(prepareChart(data, berlin).y.domain[1]).toBe(10);
    expect(prepareChart(data, berlin, { stacked: true }).y.domain[1]).toBe(15);
    const high = { ...data, series: data.series.map((one) => ({ ...one, values: [50, 50] })) };
    expect(prepareChart(high, berlin).y.domain[1]).toBe(50);
    expect(prepareChart(high, berlin, { stacked: true }).y.domain[1]).toBe(100);
  });

  it("finds the point behind a mark, and nothing beside the chart", () => {
    const chart = prepareChart(data, berlin);
    expect(pointAt(chart, "late", 0)).toMatchObject({
      seriesLabel: "Late",
      label: "Sat, 21 Nov 2026",
      value: 7,
    });
    expect(pointAt(chart, "late", 2)).toBeNull();
    expect(pointAt(chart, "gone", 0)).toBeNull();
  });

  it("is empty only when nothing was measured; zero is a measurement", () => {
    const withValues = (values: (number | null)[]) => ({
      ...data,
      series: [{ id: "a", label: "A", values }],
    });
    expect(prepareChart(withValues([null, null]), berlin).empty).toBe(true);
    expect(prepareChart(withValues([0, null]), berlin).empty).toBe(false);
  });
});
