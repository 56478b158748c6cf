import type { Variables } from "@/contracts/value";
import type { InstanceState, Token } from "./types";

type Tokens = InstanceState["tokens"];

/** What an expression at the token sees: the process's variables, hidden by those of the scopes around it. */
export function variablesAt({ tokens, variables }: InstanceState, token: Token): Variables {
  const hiding: Variables[] = [];
  for (let at: Token | undefined = token; at !== undefined; at = scopeOf(tokens, at)) {
    if (at.locals !== undefined) hiding.unshift(at.locals);
  }
  return hiding.length === 0 ? variables : Object.assign({}, variables, ...hiding);
}

/** The token around this one, or undefined at the top. */
export function scopeOf(tokens: Tokens, token: Token): Token | undefined {
  return token.scope === undefined ? undefined : tokens[token.scope];
}

/** Whether what is written inside the token stays there: the rounds of a multi-instance loop work on copies. */
export function isIsolated(tokens: Tokens, token: Token): boolean {
  return token.round !== undefined && scopeOf(tokens, token)?.loop?.kind === "multiInstance";
}

/**
 * The given tokens, all that runs inside them, and the listeners of both, lowest id first. A scope is always older than
 * what runs inside it, so one pass finds all.
 */
export function subtree(tokens: Tokens, roots: Iterable<number>): number[] {
  const found = new Set(roots);
  for (const [id, token] of Object.entries(tokens)) {
    const belongs =
      (token.scope !== undefined && found.has(token.scope)) ||
      (token.host !== undefined && found.has(token.host));
    if (belongs) found.add(Number(id));
  }
  return [...found].sort((a, b) => a - b);
}

/** Ids of the tokens directly inside the scope, undefined for the top; listeners only when asked for. */
export function tokensIn(tokens: Tokens, scope: number | undefined, listeners: "with" | "without"): number[] {
  return Object.entries(tokens)
    .filter(([, token]) => token.scope === scope && (listeners === "with" || token.host === undefined))
    .map(([id]) => Number(id));
}

/** Ids of the listeners that wait on the token's behalf; 0 names the process itself. */
export function listenersOf(tokens: Tokens, host: number): number[] {
  return Object.entries(tokens)
    .filter(([, token]) => token.host === host)
    .map(([id]) => Number(id));
}

/** Whether a token is at work at the top, listeners not counted. */
export function hasWork(tokens: Tokens): boolean {
  for (const id in tokens) {
    const token = tokens[id];
    if (token !== undefined && token.scope === undefined && token.host === undefined) return true;
  }
  return false;
}

/** Whether the token waits for nothing. */
export function canGoOn(token: Token | undefined): boolean {
  return token !== undefined && token.wait === undefined;
}
