import { expect, it } from "vitest";
import { colourSeries } from "./colour-series";

const series = (id: string, tone?: "success" | "danger") => ({ id, label: id, values: [], tone });
const colours = (...all: ReturnType<typeof series>[]) => colourSeries(all).map(({ colour }) => colour);

it("takes the palette in its order and leaves grey to other", () => {
  expect(colours(series("a"), series("b"), series("other"))).toEqual([
    "var(--color-chart-1)",
    "var(--color-chart-2)",
    "var(--color-chart-8)",
  ]);
});

it("colours by meaning first and then avoids what looks like it", () => {
  expect(colours(series("started"), series("done", "success"))).toEqual([
    "var(--color-chart-6)",
    "var(--color-success)",
  ]);
});

it("runs out of no colours", () => {
  const many = colours(...["a", "b", "c", "d", "e", "f"].map((id) => series(id)), series("g", "success"));
  expect(many.every((colour) => colour.startsWith("var(--color-"))).toBe(true);
});
