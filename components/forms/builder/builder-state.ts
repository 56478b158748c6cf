import { nextEntryId } from "./commands/add-field";
import { applyCommand, type Command, mergeMark } from "./commands/apply-command";
import { type Draft, findEntry } from "./draft";

/** The builder as a value. Undo and redo are the drafts on either side of the present one. */
export type BuilderState = {
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** The field whose settings are open. */
  readonly selected: string | null;
  readonly lastMark: { mark: string; at: number } | null;
};

export type BuilderAction =
  /** `at` in ms tells edits that belong together from those that do not. */
  | { type: "do"; command: Command; at: number }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "select"; id: string | null }
  /** Somebody else's draft takes the place of this one; there is no way back into what it replaced. */
  | { type: "load"; draft: Draft };

/** So many steps can be taken back; drafts share what did not change, so they cost little. */
const MOST_STEPS = 200;
/** A pause in typing longer than this begins a new step. */
const MERGE_MS = 1_500;

export function startBuilder(draft: Draft): BuilderState {
  return { draft, past: [], future: [], selected: null, lastMark: null };
}

export function builderReducer(state: BuilderState, action: BuilderAction): BuilderState {
  switch (action.type) {
    case "do":
      return execute(state, action.command, action.at);
    case "undo":
      return step(state, "past");
    case "redo":
      return step(state, "future");
    case "select":
      return { ...state, selected: action.id, lastMark: null };
    case "load":
      return startBuilder(action.draft);
  }
}

function execute(state: BuilderState, command: Command, at: number): BuilderState {
  const draft = applyCommand(state.draft, command);
  if (draft === state.draft) return state;
  const mark = mergeMark(command);
  const merges = mark !== null && state.lastMark?.mark === mark && at - state.lastMark.at < MERGE_MS;
  return {
    draft,
    past: merges ? state.past : [...state.past, state.draft].slice(-MOST_STEPS),
    future: [],
    selected: selectionAfter(state, draft, command),
    lastMark: mark === null ? null : { mark, at },
  };
}

/** A new field is selected at once; a field that is gone leaves the selection to its neighbour. */
function selectionAfter(state: BuilderState, draft: Draft, command: Command): string | null {
  if (command.type === "addField" || command.type === "duplicateField") return nextEntryId(state.draft);
  if (findEntry(draft, state.selected)) return state.selected;
  const gone = state.draft.entries.findIndex((entry) => entry.id === state.selected);
  return draft.entries[Math.min(gone, draft.entries.length - 1)]?.id ?? null;
}

function step(state: BuilderState, from: "past" | "future"): BuilderState {
  const to = from === "past" ? "future" : "past";
  const draft = state[from].at(-1);
  if (!draft) return state;
  return {
    ...state,
    draft,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], state.draft],
    selected: findEntry(draft, state.selected)?.id ?? null,
    lastMark: null,
  };
}
