import { describe, expect, it } from "vitest";
import { addOption, optionsFromText, relabelOption, rewriteOptions, textOfOptions } from "./option-list";

describe("optionsFromText", () => {
  it("takes a pasted list without its bullets and numbers", () => {
    expect(optionsFromText("- Berlin\n 2) Köln\n• 3D print\n\n")).toEqual([
      { value: "berlin", label: "Berlin" },
      { value: "koln", label: "Köln" },
      { value: "option_3d_print", label: "3D print" },
    ]);
  });

  it("leaves out what is there already and keeps values apart", () => {
    const existing = [{ value: "a_b", label: "A b" }];
    expect(optionsFromText("A b\nA-b\nA-b", existing)).toEqual([{ value: "a_b_2", label: "A-b" }]);
  });
});

it("numbers a new option past those that exist", () => {
  const options = addOption([{ value: "option_2", label: "Option 2" }]);
  expect(options.at(-1)).toEqual({ value: "option_3", label: "Option 3" });
});

describe("relabelOption", () => {
  it("lets an automatic value follow the label", () => {
    expect(relabelOption([{ value: "option_1", label: "Option 1" }], 0, "Blue")).toEqual([
      { value: "blue", label: "Blue" },
    ]);
  });

  it("leaves a value alone that was set on purpose", () => {
    expect(relabelOption([{ value: "CC-100", label: "Sales" }], 0, "Sales EU")).toEqual([
      { value: "CC-100", label: "Sales EU" },
    ]);
  });
});

describe("rewriteOptions", () => {
  it("keeps the values of lines that stay, wherever they stand now", () => {
    const before = [
      { value: "CC-1", label: "Sales" },
      { value: "CC-2", label: "Legal" },
    ];
    expect(rewriteOptions("Legal\nNew one\nSales\nSales", before)).toEqual([
      { value: "CC-2", label: "Legal" },
      { value: "new_one", label: "New one" },
      { value: "CC-1", label: "Sales" },
    ]);
    expect(rewriteOptions(textOfOptions(before), before)).toEqual(before);
  });

  it("never gives the value of a line that stays to a new one", () => {
    expect(rewriteOptions("A b\nA-b", [{ value: "a_b", label: "A-b" }])).toEqual([
      { value: "a_b_2", label: "A b" },
      { value: "a_b", label: "A-b" },
    ]);
  });

  it("takes ten thousand lines", () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `Supplier ${index}`).join("\n");
    expect(new Set(rewriteOptions(text, []).map(({ value }) => value)).size).toBe(10_000);
  });
});
