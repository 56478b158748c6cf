import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

// Sent before the page's script has come, a form goes out as it stands; by GET the password would be part of the address.
const forms = globSync("components/**/*.tsx").flatMap((path) => {
  const source = readFileSync(path, "utf8");
  return /<form\b/.test(source) && /register\("password"\)/.test(source) ? [{ path, source }] : [];
});

it("knows the forms that ask for a password", () => {
  expect(forms.length).toBeGreaterThanOrEqual(4);
});

it.each(forms)("sends $path by POST, whoever sends it", ({ source }) => {
  expect(source).toMatch(/<form method="post"/);
});
