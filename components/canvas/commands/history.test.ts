import { expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { mergeProcesses } from "@/engine/compare/merge-processes";
import { type History, historyReducer, startHistory } from "./history";

const start = ProcessDefinitionSchema.parse({
  schemaVersion: 1,
  name: "Buy",
  elements: ["a", "b"].map((id) => ({ id, name: id, type: "manualTask" })),
  flows: [],
});

const named =
  (id: string, name: string) =>
  (definition: ProcessDefinition): ProcessDefinition => ({
    ...definition,
    elements: definition.elements.map((element) => (element.id === id ? { ...element, name } : element)),
  });
const edit = (history: History, id: string, name: string) =>
  historyReducer(history, { type: "edit", edit: named(id, name) });
/** What somebody else saved on top of a state comes in. */
const rebase = (history: History, base: ProcessDefinition, theirs: ProcessDefinition) =>
  historyReducer(history, {
    type: "rebase",
    rebase: (mine, prefer) => mergeProcesses(base, mine, theirs, prefer).merged,
  });
const names = ({ present }: History) => present.elements.map(({ name }) => name);

it("takes back one's own edits and leaves what others changed", () => {
  const edited = edit(startHistory(start), "a", "Mine");
  const merged = rebase(edited, edited.present, named("b", "Theirs")(edited.present));
  expect([names(merged), merged.arrivals]).toEqual([["Mine", "Theirs"], 1]);
  const undone = historyReducer(merged, { type: "undo" });
  expect(names(undone)).toEqual(["a", "Theirs"]);
  expect(names(historyReducer(undone, { type: "redo" }))).toEqual(["Mine", "Theirs"]);
});

it("has no step back to what somebody else has changed since", () => {
  const edited = edit(startHistory(start), "a", "Mine");
  const merged = rebase(edited, edited.present, named("a", "Theirs")(edited.present));
  expect(names(merged)).toEqual(["Theirs", "b"]);
  expect(names(historyReducer(merged, { type: "undo" }))).toEqual(["Theirs", "b"]);
});
