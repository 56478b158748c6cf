import { describe, expect, it } from "vitest";
import { tableModel } from "@/server/features/decisions/templates/table-model";
import { editorReducer, startEditor } from "./editor-state";

const model = tableModel("A", { hitPolicy: "U", inputs: [], outputs: [], rules: [] });
const rename = (name: string, at: number, mark: string | null = "name") => ({
  type: "edit" as const,
  apply: (before: typeof model) => ({ ...before, name }),
  mark,
  at,
});

describe("editorReducer", () => {
  it("takes back what was typed in one go in one step", () => {
    const typed = [rename("B", 0), rename("Bo", 100), rename("Box", 2_000)].reduce(
      editorReducer,
      startEditor(model),
    );
    expect(typed.past.map((past) => past.name)).toEqual(["A", "Bo"]);
    const back = editorReducer(typed, { type: "undo" });
    expect(back.model.name).toBe("Bo");
    expect(editorReducer(back, { type: "redo" }).model.name).toBe("Box");
  });

  it("keeps edits without a mark apart, and forgets the future after an edit", () => {
    const edited = [rename("B", 0, null), rename("C", 1, null)].reduce(editorReducer, startEditor(model));
    const again = editorReducer(editorReducer(edited, { type: "undo" }), rename("D", 2, null));
    expect(again.past.map((past) => past.name)).toEqual(["A", "B"]);
    expect(again.future).toEqual([]);
  });

  it("makes no step of an edit that changes nothing", () => {
    const state = startEditor(model);
    expect(editorReducer(state, { type: "edit", apply: (same) => same, mark: null, at: 0 })).toBe(state);
  });
});
