import type { DecisionModel } from "@/contracts/decision";

/** The editor as a value. Undo and redo are the models on either side of the present one. */
export type EditorState = {
  readonly model: DecisionModel;
  readonly past: readonly DecisionModel[];
  readonly future: readonly DecisionModel[];
  readonly lastMark: { mark: string; at: number } | null;
};

export type EditorAction =
  /** Edits with the same mark in quick succession are one step; `at` in ms tells how quick. */
  | { type: "edit"; apply: (model: DecisionModel) => DecisionModel; mark: string | null; at: number }
  | { type: "undo" }
  | { type: "redo" }
  /** Somebody else's draft takes the place of this one; there is no way back into what it replaced. */
  | { type: "load"; model: DecisionModel };

/** So many steps can be taken back; models share what did not change, so they cost little. */
const MOST_STEPS = 200;
/** A pause in typing longer than this begins a new step. */
const MERGE_MS = 1_500;

export function startEditor(model: DecisionModel): EditorState {
  return { model, past: [], future: [], lastMark: null };
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case "edit":
      return edit(state, action);
    case "undo":
      return step(state, "past");
    case "redo":
      return step(state, "future");
    case "load":
      return startEditor(action.model);
  }
}

function edit(state: EditorState, { apply, mark, at }: Extract<EditorAction, { type: "edit" }>): EditorState {
  const model = apply(state.model);
  if (model === state.model) return state;
  const merges = mark !== null && state.lastMark?.mark === mark && at - state.lastMark.at < MERGE_MS;
  return {
    model,
    past: merges ? state.past : [...state.past, state.model].slice(-MOST_STEPS),
    future: [],
    lastMark: mark === null ? null : { mark, at },
  };
}

function step(state: EditorState, from: "past" | "future"): EditorState {
  const to = from === "past" ? "future" : "past";
  const model = state[from].at(-1);
  if (!model) return state;
  return {
    ...state,
    model,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], state.model],
    lastMark: null,
  };
}
