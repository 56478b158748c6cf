import { expect, it } from "vitest";
import { parseTheme, themeAttribute } from "./theme";

it("follows the device unless a known choice was remembered", () => {
  expect(parseTheme(undefined)).toBe("system");
  expect(parseTheme("purple")).toBe("system");
  expect(parseTheme("dark")).toBe("dark");
});

it("leaves the attribute away when the device decides", () => {
  expect(themeAttribute("system")).toBeUndefined();
  expect(themeAttribute("light")).toBe("light");
});
