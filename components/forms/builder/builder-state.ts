import type { FormDefinition } from "@/contracts/form";
import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import type { Side } from "@/engine/compare/merged";
import { nextEntryId } from "./commands/add-field";
import { applyCommand, type Command, mergeMark } from "./commands/apply-command";
import { type Draft, definitionOf, findEntry } from "./draft";
import { withDefinition } from "./with-definition";

/** The builder as a value. Undo and redo are the drafts on either side of the present one. */
export type BuilderState = {
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** The field whose settings are open. */
  readonly selected: string | null;
  readonly lastMark: { mark: string; at: number } | null;
  /** How many of the changes that came from outside are in it. */
  readonly arrivals: number;
};

export type BuilderAction =
  /** `at` in ms tells edits that belong together from those that do not. */
  | { type: "do"; command: Command; at: number }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "select"; id: string | null }
  /** What others changed comes into the present and all that undo and redo lead to, so that undoing leaves it alone. */
  | { type: "rebase"; rebase: Rebase }
  /** An edit that comes from outside of the builder, of one's own changes. */
  | { type: "restore"; rebase: Rebase };

type Rebase = (definition: FormDefinition, prefer: Side) => FormDefinition;

/** So many steps can be taken back; drafts share what did not change, so they cost little. */
const MOST_STEPS = 200;
/** A pause in typing longer than this begins a new step. */
const MERGE_MS = 1_500;

export function startBuilder(draft: Draft): BuilderState {
  return { draft, past: [], future: [], selected: null, lastMark: null, arrivals: 0 };
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
    case "rebase":
      return rebased(state, action.rebase);
    case "restore": {
      const draft = withDefinition(state.draft, action.rebase(definitionOf(state.draft), "mine"));
      const past = [...state.past, state.draft].slice(-MOST_STEPS);
      return { ...state, draft, past, future: [], lastMark: null, arrivals: state.arrivals + 1 };
    }
  }
}

function rebased(state: BuilderState, rebase: Rebase): BuilderState {
  const draft = withDefinition(state.draft, rebase(definitionOf(state.draft), "mine"));
  /** Steps that lead nowhere any more are none. */
  const others = (steps: readonly Draft[]) =>
    steps
      .map((step) => withDefinition(step, rebase(definitionOf(step), "theirs")))
      .filter((step, index, all) => !isSame(step, all[index + 1] ?? draft) && !isSame(step, draft));
  return {
    ...state,
    draft,
    past: others(state.past),
    future: others(state.future),
    selected: findEntry(draft, state.selected)?.id ?? null,
    arrivals: state.arrivals + 1,
  };
}

function isSame(one: Draft, other: Draft): boolean {
  return isDeepEqual(definitionOf(one), definitionOf(other));
}

function execute(state: BuilderState, command: Command, at: number): BuilderState {
  const draft = applyCommand(state.draft, command);
  if (draft === state.draft) return state;
  const mark = mergeMark(command);
  const merges = mark !== null && state.lastMark?.mark === mark && at - state.lastMark.at < MERGE_MS;
  return {
    ...state,
    draft,
    past: merges ? state.past : [...state.past, state.draft].slice(-MOST_STEPS),
    future: [],
    selected: selectionAfter(state, draft, command),
    lastMark: mark === null ? null : { mark, at },
  };
}

const adding: ReadonlySet<Command["type"]> = new Set(["addField", "duplicateField", "pasteFields"]);

/** A new field is selected at once; a field that is gone leaves the selection to its neighbour. */
function selectionAfter(state: BuilderState, draft: Draft, command: Command): string | null {
  if (adding.has(command.type)) return nextEntryId(state.draft);
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
