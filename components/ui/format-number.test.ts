import { describe, expect, it } from "vitest";
import { formatBytes, formatCompact, formatMoney, formatNumber, formatPercent } from "./format-number";

describe("numbers", () => {
  it("separates thousands and keeps at most two decimals", () => {
    expect(formatNumber(1234567.891)).toBe("1,234,567.89");
    expect(formatNumber(5)).toBe("5");
    expect(formatNumber(5, { decimals: 1 })).toBe("5.0");
    expect(formatNumber(1234.5, { language: "de-DE" })).toBe("1.234,5");
  });

  it("shortens only what is too long for a tile", () => {
    expect(formatCompact(9_999)).toBe("9,999");
    expect(formatCompact(12_500)).toBe("12.5k");
  });

  it("keeps every digit of an exact amount", () => {
    expect(formatMoney("9007199254740993.10", "EUR")).toBe("€9,007,199,254,740,993.10");
    expect(formatMoney(12.5, "USD")).toBe("US$12.50");
  });

  it("writes shares and sizes", () => {
    expect(formatPercent(0.125)).toBe("12.5%");
    expect(formatBytes(0)).toBe("0 B");
    expect(formatBytes(1536)).toBe("1.5 KB");
    expect(formatBytes(10 * 1024 * 1024)).toBe("10.0 MB");
  });
});
