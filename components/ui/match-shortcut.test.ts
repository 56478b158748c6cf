import { describe, expect, it } from "vitest";
import { matchShortcut, nameOfPress } from "./match-shortcut";

const shortcuts = ["g i", "g r", "?", "Mod+k", "i"];
const press = { ctrlKey: false, metaKey: false, altKey: false };

describe("shortcuts", () => {
  it("completes a sequence press by press", () => {
    const first = matchShortcut(shortcuts, "", "g");
    expect(first).toEqual({ complete: null, pending: "g" });
    expect(matchShortcut(shortcuts, first.pending, "i")).toEqual({ complete: "g i", pending: "" });
  });

  it("begins anew with a press that continues nothing", () => {
    expect(matchShortcut(shortcuts, "g", "?")).toEqual({ complete: "?", pending: "" });
    expect(matchShortcut(shortcuts, "g", "g")).toEqual({ complete: null, pending: "g" });
    expect(matchShortcut(shortcuts, "g", "x")).toEqual({ complete: null, pending: "" });
  });

  it("treats Ctrl and Cmd alike and ignores lone modifiers and Alt", () => {
    expect(nameOfPress({ ...press, key: "K", metaKey: true })).toBe("Mod+k");
    expect(nameOfPress({ ...press, key: "k", ctrlKey: true })).toBe("Mod+k");
    expect(nameOfPress({ ...press, key: "Control", ctrlKey: true })).toBeNull();
    expect(nameOfPress({ ...press, key: "e", altKey: true })).toBeNull();
  });
});
