import type { Value, Variables } from "@/contracts/value";
import { copyTokens } from "./token-pages";
import { canGoOn, isIsolated } from "./token-tree";
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
  /** By the token of a loop: the list of its outputs, where the draft has made it. */
  readonly ownOutputs: Map<number, Value[]>;
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
        ready: 0,
        passed: 0,
        sequence: 0,
      },
      ownsVariables: true,
      ownOutputs: new Map(),
    };
  }
  const ready = state.ready ?? Object.values(state.tokens).filter(canGoOn).length;
  const tokens = copyTokens(state.tokens, state.nextToken);
  return { state: { ...state, tokens, ready }, ownsVariables: false, ownOutputs: new Map() };
}

/**
 * Sets variables as seen from a token, undefined for the process itself; those that are not named stay. Each goes to the
 * innermost scope that has a variable of the name.
 */
export function mergeValues(draft: Draft, from: number | undefined, values: Variables): void {
  for (const [name, value] of Object.entries(values)) setValue(draft, from, name, value);
}

/** Sets one variable. */
export function setValue(draft: Draft, from: number | undefined, name: string, value: Value): void {
  const home = homeOf(draft.state, from, name);
  if (home !== undefined) {
    changeToken(draft, home, (token) => ({ ...token, locals: { ...token.locals, [name]: value } }));
    return;
  }
  if (!draft.ownsVariables) {
    draft.state.variables = { ...draft.state.variables };
    draft.ownsVariables = true;
  }
  draft.state.variables[name] = value;
}

/** The token that keeps a variable of this name; undefined: the process. */
function homeOf({ tokens }: InstanceState, from: number | undefined, name: string): number | undefined {
  for (let id = from; id !== undefined; id = tokens[id]?.scope) {
    const token = tokens[id];
    if (token === undefined) return undefined;
    if (token.locals !== undefined && Object.hasOwn(token.locals, name)) return id;
    if (isIsolated(tokens, token)) return id;
  }
  return undefined;
}

/** Replaces a token; tokens of the opened state are never written to. Unknown ones are left alone. */
export function changeToken(draft: Draft, token: number, change: (token: Token) => Token): void {
  const current = draft.state.tokens[token];
  if (current === undefined) return;
  const changed = change(current);
  draft.state.tokens[token] = changed;
  countReady(draft, current, changed);
}

/** Adds a token; its scope counts it unless it is a listener. */
export function addToken(draft: Draft, id: number, token: Token): void {
  draft.state.tokens[id] = token;
  draft.state.nextToken = id + 1;
  countReady(draft, undefined, token);
  countInside(draft, token, 1);
}

/** Takes a token out. Unknown ones are left alone. */
export function removeToken(draft: Draft, id: number): void {
  const token = draft.state.tokens[id];
  if (token === undefined) return;
  delete draft.state.tokens[id];
  countReady(draft, token, undefined);
  countInside(draft, token, -1);
}

/** Takes all tokens out. */
export function removeTokens(draft: Draft): void {
  draft.state.tokens = {};
  draft.state.ready = 0;
}

function countReady({ state }: Draft, before: Token | undefined, after: Token | undefined): void {
  state.ready = (state.ready ?? 0) + Number(canGoOn(after)) - Number(canGoOn(before));
}

function countInside(draft: Draft, token: Token, change: number): void {
  if (token.scope === undefined || token.host !== undefined) return;
  changeToken(draft, token.scope, (scope) => ({ ...scope, inside: (scope.inside ?? 0) + change }));
}
