import { describe, expect, it } from "vitest";
import { fileNameOf } from "./file-name-of";

describe("fileNameOf", () => {
  it("keeps what file systems take", () => {
    expect(fileNameOf("Order: new/old", "bpmn")).toBe("Order new old.bpmn");
    expect(fileNameOf("Größe prüfen", "dmn")).toBe("Größe prüfen.dmn");
  });

  it("has a name for what has none", () => {
    expect(fileNameOf(' "?" ', "dmn")).toBe("Untitled.dmn");
  });
});
