import { expect, it } from "vitest";
import { readStatuses } from "./read-statuses";

it.each([
  ["404, 409", [404, 409]],
  ["  503;503 429 ", [503, 429]],
  ["200, 4040, five hundred, 600", []],
  ["", []],
])("reads %j", (text, statuses) => {
  expect(readStatuses(text)).toEqual(statuses);
});
