import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { FieldSchema } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { documentSchema } from "./document-schema";
import { editorActions, hasMark } from "./editor-actions";
import { editorStateOf } from "./editor-state";

const field = FieldSchema.parse({ type: "richText", key: "x", label: "It" });
const kept = (state: EditorState) => {
  const document: Value = state.doc.toJSON();
  return fieldRegistry.richText.read({ document }, field);
};
const run = (state: EditorState, command: Command): EditorState => {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
};
const written = (text: string) => {
  const state = editorStateOf(fieldRegistry.richText.read(text, field).value);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)));
};

describe("the editor", () => {
  it("opens what the field has kept, and hands back the same", () => {
    const value = fieldRegistry.richText.read("one\ntwo", field).value;
    expect(kept(editorStateOf(value)).value).toEqual(value);
  });

  it.each<[string, Value | undefined]>([
    ["nothing", undefined],
    ["text that is no document", "x"],
    ["a document that it does not know", { document: { type: "doc", content: [{ type: "script" }] } }],
  ])("begins empty with %s", (_, value) => {
    expect(kept(editorStateOf(value))).toEqual({ value: null, problems: [] });
  });

  it.each(editorActions.flat().map((action) => [action.label, action] as const))(
    "%s makes what the field keeps, and is taken back by pressing it again",
    (_, { run: act, isOn }) => {
      const before = written("one\ntwo");
      const after = run(before, act);
      expect(kept(after)).toMatchObject({ value: { text: expect.stringContaining("one") }, problems: [] });
      expect([isOn?.(before), isOn?.(after)]).toEqual([false, true]);
      expect(after.doc.eq(before.doc)).toBe(false);
      expect(isOn?.(run(after, act))).toBe(false);
    },
  );

  it("knows a mark that is only about to be typed", () => {
    const { bold } = documentSchema.marks;
    const state = editorStateOf(undefined);
    expect(hasMark(state.apply(state.tr.addStoredMark(bold.create())), bold)).toBe(true);
  });
});
