import type { ProcessDefinition } from "@/contracts/process";
import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import type { Side } from "@/engine/compare/merged";

/** Undo by history: every edit is a new definition, so undoing is stepping back. */
export type History = {
  past: readonly ProcessDefinition[];
  present: ProcessDefinition;
  future: readonly ProcessDefinition[];
  /** Edits with the same key in a row count as one, so that undo takes back a sentence and not a letter. */
  key: string | null;
  /** How often others' changes came in. */
  arrivals: number;
};

export type HistoryAction =
  | { type: "edit"; edit: (definition: ProcessDefinition) => ProcessDefinition; key?: string }
  /** What others changed comes into the present and all that undo and redo lead to, so that undoing leaves it alone. */
  | { type: "rebase"; rebase: (definition: ProcessDefinition, prefer: Side) => ProcessDefinition }
  /** An edit that comes from outside of the designer, of one's own changes. */
  | { type: "restore"; edit: (definition: ProcessDefinition) => ProcessDefinition }
  | { type: "undo" }
  | { type: "redo" };

/** Definitions share what did not change, so a step costs little; still, memory is bounded. */
const DEPTH = 200;

export function startHistory(definition: ProcessDefinition): History {
  return { past: [], present: definition, future: [], key: null, arrivals: 0 };
}

export function historyReducer(history: History, action: HistoryAction): History {
  switch (action.type) {
    case "edit": {
      const present = action.edit(history.present);
      if (present === history.present) return history;
      const goesOn = action.key !== undefined && action.key === history.key;
      const past = goesOn ? history.past : [...history.past, history.present].slice(-DEPTH);
      return { ...history, past, present, future: [], key: action.key ?? null };
    }
    case "rebase":
      return rebased(history, action.rebase);
    case "restore": {
      const restored = historyReducer(history, { type: "edit", edit: action.edit });
      return { ...restored, arrivals: history.arrivals + 1 };
    }
    case "undo": {
      const before = history.past.at(-1);
      if (!before) return history;
      const future = [history.present, ...history.future];
      return { ...history, past: history.past.slice(0, -1), present: before, future, key: null };
    }
    case "redo": {
      const [next, ...future] = history.future;
      return next
        ? { ...history, past: [...history.past, history.present], present: next, future, key: null }
        : history;
    }
  }
}

function rebased(
  history: History,
  rebase: (definition: ProcessDefinition, prefer: Side) => ProcessDefinition,
): History {
  const present = rebase(history.present, "mine");
  /** Steps that lead nowhere any more are none. */
  const others = (steps: readonly ProcessDefinition[]) =>
    steps
      .map((step) => rebase(step, "theirs"))
      .filter(
        (step, index, all) => !isDeepEqual(step, all[index + 1] ?? present) && !isDeepEqual(step, present),
      );
  return {
    ...history,
    present,
    past: others(history.past),
    future: others(history.future),
    arrivals: history.arrivals + 1,
  };
}
