import { expect, it } from "vitest";
import { freeName } from "./free-name";

it.each([
  [[], "Leave"],
  [["Leave"], "Leave 2"],
  [["Leave", "Leave 2", "Leave 4"], "Leave 3"],
  [["Leave 2"], "Leave"],
])("beside %j the next is called %s", (taken, name) => {
  expect(freeName("Leave", new Set(taken))).toBe(name);
});
