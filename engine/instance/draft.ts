import type { Value, Variables } from "@/contracts/value";
import type { InstanceState, Token } from "./types";

/**
 * A state under change within one decision. It copies what it touches once and then writes in place, so the state
 * it was opened from never changes and a decision of many events costs one copy. Not to be kept after `state` has
 * been handed out.
 */
export interface Draft {
  readonly state: InstanceState;
  /** Whether `state.variables` is the draft's own copy. */
  ownsVariables: boolean;
}

/** A draft of the state; of an empty one before the start, which `instanceStarted` fills. */
export function openDraft(state: InstanceState | null): Draft {
  if (state === null) {
    return {
      state: {
        status: "running",
        startKind: "member",
        requester: null,
        variables: {},
        tokens: {},
        nextToken: 1,
        sequence: 0,
      },
      ownsVariables: true,
    };
  }
  return { state: { ...state, tokens: { ...state.tokens } }, ownsVariables: false };
}

/** Sets variables; those that are not named stay. */
export function mergeValues(draft: Draft, values: Variables): void {
  if (!draft.ownsVariables) {
    draft.state.variables = { ...draft.state.variables };
    draft.ownsVariables = true;
  }
  Object.assign(draft.state.variables, values);
}

/** Sets one variable. */
export function setValue(draft: Draft, name: string, value: Value): void {
  mergeValues(draft, { [name]: value });
}

/** Replaces a token; tokens of the opened state are never written to. Unknown ones are left alone. */
export function changeToken(draft: Draft, token: number, change: (token: Token) => Token): void {
  const current = draft.state.tokens[token];
  if (current !== undefined) draft.state.tokens[token] = change(current);
}
