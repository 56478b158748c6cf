import { expect, it } from "vitest";
import { ownPath } from "./own-path";

it("keeps a path of this site", () => {
  expect(ownPath("/acme/inbox?task=1")).toBe("/acme/inbox?task=1");
});

it.each(["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "", undefined])(
  "goes to the start page instead of %j",
  (wish) => {
    expect(ownPath(wish)).toBe("/");
  },
);
