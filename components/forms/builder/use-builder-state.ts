"use client";

import { useCallback, useDeferredValue, useMemo, useReducer, useState } from "react";
import type { Incoming } from "@/components/drafts/draft-sync";
import { toast } from "@/components/ui/toast";
import type { FieldType, FormDefinition } from "@/contracts/form";
import { analyseForm } from "@/engine/form/check-form";
import type { Builder } from "./builder-context";
import { builderReducer, startBuilder } from "./builder-state";
import { nextEntryId } from "./commands/add-field";
import type { Command } from "./commands/apply-command";
import { type Draft, definitionOf, draftOf, findEntry } from "./draft";
import { newField } from "./new-field";

const noMarks: ReadonlySet<string> = new Set();

/** The identities of the fields from one to another, both included. */
function idsBetween({ entries }: Draft, from: string | null, to: string): ReadonlySet<string> {
  const ends = [from ?? to, to].map((id) => entries.findIndex((entry) => entry.id === id));
  return new Set(entries.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id));
}

/** The reducer with everything that the parts of the builder do with it. */
export function useBuilderState(initial: FormDefinition, fixedKeys: readonly string[]) {
  const [state, dispatch] = useReducer(builderReducer, initial, (definition) =>
    startBuilder(draftOf(definition)),
  );
  const [focusId, setFocusId] = useState<string | null>(null);
  const [paletteAt, setPaletteAt] = useState<number | null>(null);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [rules, setRules] = useState<{ open: boolean; rule: string | null }>({ open: false, rule: null });
  const settled = useDeferredValue(state.draft);
  const { problems, types } = useMemo(() => analyseForm(definitionOf(settled)), [settled]);

  const run = useCallback((command: Command) => dispatch({ type: "do", command, at: Date.now() }), []);
  const [marked, setMarked] = useState<ReadonlySet<string>>(noMarks);
  const markTo = (id: string) => setMarked(idsBetween(state.draft, state.selected, id));
  const select = useCallback((id: string | null) => {
    setMarked(noMarks);
    dispatch({ type: "select", id });
    if (id !== null) setRules({ open: false, rule: null });
  }, []);
  const showRules = useCallback((open: boolean, rule: string | null = null) => {
    if (open) dispatch({ type: "select", id: null });
    setRules({ open, rule });
  }, []);
  const undo = useCallback(() => dispatch({ type: "undo" }), []);
  const redo = useCallback(() => dispatch({ type: "redo" }), []);
  const receive = useCallback(
    ({ kind, rebase }: Incoming<FormDefinition>) =>
      dispatch({ type: kind === "others" ? "rebase" : "restore", rebase }),
    [],
  );
  const insert = (type: FieldType, at?: number) => {
    setFocusId(nextEntryId(state.draft));
    setRules({ open: false, rule: null });
    run({ type: "addField", field: newField(type), at });
  };
  const remove = (id: string) => {
    const label = findEntry(state.draft, id)?.field.label;
    run({ type: "removeField", id });
    toast.info(`“${label || "Field"}” was deleted`, { undo });
  };
  const builder: Builder = {
    state,
    problems,
    types,
    fixedKeys,
    run,
    select,
    marked: marked.size > 1 ? marked : noMarks,
    markTo,
    undo,
    redo,
    insert,
    openPalette: setPaletteAt,
    remove,
    focusId,
    rulesOpen: rules.open,
    openRule: rules.rule,
    showRules,
    settingsOpen,
    setSettingsOpen,
  };
  return {
    builder,
    definition: definitionOf(state.draft),
    receive,
    paletteAt,
    closePalette: () => setPaletteAt(null),
  };
}
