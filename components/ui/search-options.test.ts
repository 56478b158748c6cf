import { describe, expect, it } from "vitest";
import { searchOptions } from "./search-options";

const cities = ["Bad Köln", "Köln", "Überlingen", "Neukölln", "Berlin"].map((label) => ({
  value: label,
  label,
}));
const labels = (typed: string, most = 10) =>
  searchOptions(cities, typed, most).found.map(({ label }) => label);

describe("searchOptions", () => {
  it("puts what begins with the text first, then where a word does", () => {
    expect(labels("köln")).toEqual(["Köln", "Bad Köln"]);
    expect(labels("kol")).toEqual(["Köln", "Bad Köln", "Neukölln"]);
  });

  it("needs no accents and no case, and takes words in any order", () => {
    expect(labels("uberl")).toEqual(["Überlingen"]);
    expect(labels("KOLN bad")).toEqual(["Bad Köln"]);
  });

  it("finds hints, such as a code beside the name", () => {
    const options = [{ value: "a", label: "Marketing", hint: "CC-4711" }];
    expect(searchOptions(options, "4711", 10).found).toEqual(options);
  });

  it("shows no more than asked for and tells how many there are", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      value: `${index}`,
      label: `Item ${index}`,
    }));
    const all = searchOptions(many, "", 100);
    expect([all.total, all.found.length]).toEqual([10_000, 100]);
    const { found, total } = searchOptions(many, "item 99", 20);
    expect(total).toBe(many.filter(({ label }) => label.includes("99")).length);
    expect(found).toHaveLength(20);
    expect(found[0]?.label).toBe("Item 99");
  });

  it("finds nothing where nothing fits", () => {
    expect(searchOptions(cities, "xyz", 10)).toEqual({ found: [], total: 0 });
  });
});
