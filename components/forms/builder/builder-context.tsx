"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FieldType } from "@/contracts/form";
import type { FormProblem } from "@/engine/form/check-form";
import type { TypesByName } from "@/engine/form/form-types";
import type { BuilderState } from "./builder-state";
import type { Command } from "./commands/apply-command";

/** What the parts of the builder share. */
export type Builder = {
  state: BuilderState;
  problems: readonly FormProblem[];
  /** What expressions see of the fields, by key. */
  types: TypesByName;
  /** Keys of the published version: submissions and processes rely on them. */
  fixedKeys: readonly string[];
  run: (command: Command) => void;
  select: (id: string | null) => void;
  /** Several fields that were chosen together, to be copied, cut or removed; empty while one is. */
  marked: ReadonlySet<string>;
  /** Chooses all from the selected field to this one. */
  markTo: (id: string) => void;
  undo: () => void;
  redo: () => void;
  /** Adds a field of the type; the end when no position is given. Its label takes the focus. */
  insert: (type: FieldType, at?: number) => void;
  /** Opens the palette that inserts at the position. */
  openPalette: (at: number) => void;
  /** Takes a field away and offers to undo it. */
  remove: (id: string) => void;
  /** The field whose label takes the focus as soon as it is there. */
  focusId: string | null;
  /** The list of rules stands beside the canvas; `openRule` is the one that is being edited. */
  rulesOpen: boolean;
  openRule: string | null;
  showRules: (open: boolean, rule?: string | null) => void;
  settingsOpen: boolean;
  setSettingsOpen: (open: boolean) => void;
};

const BuilderContext = createContext<Builder | null>(null);

export function BuilderProvider({ value, children }: { value: Builder; children: ReactNode }) {
  return <BuilderContext value={value}>{children}</BuilderContext>;
}

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error("useBuilder needs a BuilderProvider above it.");
  return builder;
}
