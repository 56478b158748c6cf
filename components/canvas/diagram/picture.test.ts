import { describe, expect, it } from "vitest";
import { drawn } from "@/tests/support/drawn-definition";
import { pictureOf } from "./picture";

const steps = Array.from({ length: 12 }, (_, index) => `step${index}`);
const long = drawn(["start", ...steps, "end"].join(">"));

describe("pictureOf", () => {
  it("shows every element and every flow", () => {
    const { shapes, lines } = pictureOf(long, 2);
    expect(shapes.map(({ id }) => id).toSorted()).toEqual(long.elements.map(({ id }) => id).toSorted());
    expect(lines).toHaveLength(long.flows.length);
  });

  it("pushes a long process together, boxes but not circles", () => {
    const [wide, narrow] = [pictureOf(long, 1000), pictureOf(long, 2)];
    const widthOf = ({ shapes }: typeof wide, figure: string) =>
      shapes.find((shape) => shape.figure === figure)?.box.width ?? 0;
    expect(narrow.frame.width).toBeLessThan(wide.frame.width / 2);
    expect(narrow.frame.height).toBe(wide.frame.height);
    expect(widthOf(narrow, "activity")).toBeLessThan(widthOf(wide, "activity"));
    expect(widthOf(narrow, "event")).toBe(widthOf(wide, "event"));
  });

  it("keeps all shapes within the frame", () => {
    const { frame, shapes } = pictureOf(long, 2);
    for (const { box } of shapes) {
      expect(box.x).toBeGreaterThanOrEqual(frame.x);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    }
  });
});
