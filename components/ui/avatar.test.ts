import { expect, it } from "vitest";
import { initials } from "./avatar";

it.each([
  ["Ada de Lovelace", "AL"],
  ["ada", "A"],
  ["  ", "?"],
  ["Émile Zola", "ÉZ"],
])("shortens %j to %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
