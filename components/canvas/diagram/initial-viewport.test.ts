import { describe, expect, it } from "vitest";
import { initialViewport } from "./initial-viewport";

const pane = { width: 1000, height: 600 };
const start = { x: 0, y: 0, width: 40, height: 40 };

describe("the viewport with which a diagram opens", () => {
  it("shows all of it in the middle where that can be read", () => {
    const shown = initialViewport({ x: 0, y: 0, width: 800, height: 100 }, pane, start);
    expect(shown).toEqual({ x: 100, y: 250, zoom: 1 });
  });

  it("begins at the left of a long one, all of its height in the middle", () => {
    const { x, y, zoom } = initialViewport({ x: 0, y: -100, width: 5000, height: 300 }, pane, start);
    expect([x, zoom]).toEqual([40, 0.7]);
    expect(y + 50 * zoom).toBeCloseTo(300);
  });

  it("leaves no room unused above or below one that is too high", () => {
    const bounds = { x: 0, y: -100, width: 5000, height: 1400 };
    const { y, zoom } = initialViewport(bounds, pane, start);
    expect(y + bounds.y * zoom).toBeCloseTo(40);
    const low = initialViewport(bounds, pane, { ...start, y: 1250 });
    expect(low.y + 1300 * zoom).toBeCloseTo(560);
  });
});
