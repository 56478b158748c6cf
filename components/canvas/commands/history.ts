import type { ProcessDefinition } from "@/contracts/process";

/** Undo by history: every edit is a new definition, so undoing is stepping back. */
export type History = {
  past: readonly ProcessDefinition[];
  present: ProcessDefinition;
  future: readonly ProcessDefinition[];
  /** Edits with the same key in a row count as one, so that undo takes back a sentence and not a letter. */
  key: string | null;
};

export type HistoryAction =
  | { type: "edit"; edit: (definition: ProcessDefinition) => ProcessDefinition; key?: string }
  | { type: "undo" }
  | { type: "redo" };

/** Definitions share what did not change, so a step costs little; still, memory is bounded. */
const DEPTH = 200;

export function startHistory(definition: ProcessDefinition): History {
  return { past: [], present: definition, future: [], key: null };
}

export function historyReducer(history: History, action: HistoryAction): History {
  switch (action.type) {
    case "edit": {
      const present = action.edit(history.present);
      if (present === history.present) return history;
      const goesOn = action.key !== undefined && action.key === history.key;
      const past = goesOn ? history.past : [...history.past, history.present].slice(-DEPTH);
      return { past, present, future: [], key: action.key ?? null };
    }
    case "undo": {
      const before = history.past.at(-1);
      if (!before) return history;
      const future = [history.present, ...history.future];
      return { past: history.past.slice(0, -1), present: before, future, key: null };
    }
    case "redo": {
      const [next, ...future] = history.future;
      return next ? { past: [...history.past, history.present], present: next, future, key: null } : history;
    }
  }
}
