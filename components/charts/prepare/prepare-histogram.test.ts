import { expect, it } from "vitest";
import { prepareHistogram } from "./prepare-histogram";

const locale = { language: "en-GB", timeZone: "UTC" };
const hour = 3_600_000;
const bins = [
  { from: 0, to: hour, count: 0 },
  { from: hour, to: 4 * hour, count: 3 },
  { from: 4 * hour, to: 24 * hour, count: 0 },
  { from: 24 * hour, to: null, count: 1 },
  { from: 48 * hour, to: null, count: 0 },
];

it("drops empty bins at the ends, keeps those between and names them in words", () => {
  const { axis, series } = prepareHistogram(
    { bins, unit: { kind: "duration" }, counted: "requests" },
    locale,
  );
  expect(axis).toMatchObject({ labels: ["1 h to 4 h", "4 h to 1 d", "1 d or more"] });
  expect(series[0]?.values).toEqual([3, 0, 1]);
});

it("has nothing to draw where nothing was counted", () => {
  const none = bins.map((bin) => ({ ...bin, count: 0 }));
  expect(
    prepareHistogram({ bins: none, unit: { kind: "duration" }, counted: "requests" }, locale).series[0]
      ?.values,
  ).toEqual([]);
});
