"use client";

import { useCallback, useDeferredValue, useMemo, useReducer, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { FieldType, FormDefinition } from "@/contracts/form";
import { analyseForm } from "@/engine/form/check-form";
import type { Builder } from "./builder-context";
import { builderReducer, startBuilder } from "./builder-state";
import { nextEntryId } from "./commands/add-field";
import type { Command } from "./commands/apply-command";
import { type Draft, definitionOf, draftOf, findEntry } from "./draft";
import { newField } from "./new-field";

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
  const select = useCallback((id: string | null) => {
    dispatch({ type: "select", id });
    if (id !== null) setRules({ open: false, rule: null });
  }, []);
  const showRules = useCallback((open: boolean, rule: string | null = null) => {
    if (open) dispatch({ type: "select", id: null });
    setRules({ open, rule });
  }, []);
  const undo = useCallback(() => dispatch({ type: "undo" }), []);
  const redo = useCallback(() => dispatch({ type: "redo" }), []);
  const load = useCallback((draft: Draft) => dispatch({ type: "load", draft }), []);
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
    load,
    paletteAt,
    closePalette: () => setPaletteAt(null),
  };
}
