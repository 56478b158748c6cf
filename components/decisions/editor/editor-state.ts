import type { DecisionModel } from "@/contracts/decision";
import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import type { Side } from "@/engine/compare/merged";

/** The editor as a value. Undo and redo are the models on either side of the present one. */
export type EditorState = {
  readonly model: DecisionModel;
  readonly past: readonly DecisionModel[];
  readonly future: readonly DecisionModel[];
  readonly lastMark: { mark: string; at: number } | null;
  /** How many of the changes that came from outside are in it. */
  readonly arrivals: number;
};

export type EditorAction =
  /** Edits with the same mark in quick succession are one step; `at` in ms tells how quick. */
  | { type: "edit"; apply: (model: DecisionModel) => DecisionModel; mark: string | null; at: number }
  | { type: "undo" }
  | { type: "redo" }
  /** What others changed comes into the present and all that undo and redo lead to, so that undoing leaves it alone. */
  | { type: "rebase"; rebase: Rebase }
  /** An edit that comes from outside of the editor, of one's own changes. */
  | { type: "restore"; rebase: Rebase };

type Rebase = (model: DecisionModel, prefer: Side) => DecisionModel;

/** So many steps can be taken back; models share what did not change, so they cost little. */
const MOST_STEPS = 200;
/** A pause in typing longer than this begins a new step. */
const MERGE_MS = 1_500;

export function startEditor(model: DecisionModel): EditorState {
  return { model, past: [], future: [], lastMark: null, arrivals: 0 };
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case "edit":
      return edit(state, action);
    case "undo":
      return step(state, "past");
    case "redo":
      return step(state, "future");
    case "rebase":
      return rebased(state, action.rebase);
    case "restore": {
      const model = action.rebase(state.model, "mine");
      const past = [...state.past, state.model].slice(-MOST_STEPS);
      return { model, past, future: [], lastMark: null, arrivals: state.arrivals + 1 };
    }
  }
}

function rebased(state: EditorState, rebase: Rebase): EditorState {
  const model = rebase(state.model, "mine");
  /** Steps that lead nowhere any more are none. */
  const others = (steps: readonly DecisionModel[]) =>
    steps
      .map((step) => rebase(step, "theirs"))
      .filter((step, index, all) => !isDeepEqual(step, all[index + 1] ?? model) && !isDeepEqual(step, model));
  const [past, future] = [others(state.past), others(state.future)];
  return { ...state, model, past, future, arrivals: state.arrivals + 1 };
}

function edit(state: EditorState, { apply, mark, at }: Extract<EditorAction, { type: "edit" }>): EditorState {
  const model = apply(state.model);
  if (model === state.model) return state;
  const merges = mark !== null && state.lastMark?.mark === mark && at - state.lastMark.at < MERGE_MS;
  return {
    ...state,
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
