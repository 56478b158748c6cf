import { expect, it } from "vitest";
import { fitText } from "./fit-text";

const measure = (text: string) => [...text].length * 10;

it.each([
  ["Approve", 70, "Approve"],
  ["Approve the request", 100, "Approve t…"],
  ["Approve the request", 90, "Approve…"],
  ["👍👍👍👍", 30, "👍👍…"],
  ["Approve", 0, "…"],
])("fits %s into %i pixels as %s", (text, width, fitted) =>
  expect(fitText(text, width, measure)).toBe(fitted),
);
