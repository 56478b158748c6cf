import type { Value, Variables } from "@/contracts/value";
import type { Completion, Graph, GraphNode, Moves } from "@/engine/definition/graph";

/** Where an entered element stands besides its scope. */
export interface Entry {
  via?: string;
  scope?: number | undefined;
  host?: number;
  round?: number;
  locals?: Variables;
}

/** A decision in the making, as the parts of the engine see it that move tokens: behaviours get by with `Moves`. */
export interface TokenGame extends Moves {
  readonly graph: Graph;
  /** Whether the token is still at work; a decision may have given it up. */
  has(token: number): boolean;
  node(token: number): GraphNode;
  /** Puts a token at the element; unless it is a listener it is run when its turn comes. Gives its id. */
  enter(node: GraphNode, entry: Entry): number;
  /** Completes the element without going on: ends its listeners and what is left inside, keeps its values. */
  leave(token: number, result: Completion, output?: Value): void;
  /** Gives tokens up with all that belongs to them. */
  cancel(tokens: readonly number[]): void;
  /** Tells a scope, undefined for the process, that something inside has ended; it is complete when that was the last. */
  settle(scope: number | undefined): void;
  /** Takes the tokens that wait at a join and goes on with one behind it. */
  join(join: GraphNode, scope: number | undefined, tokens: readonly number[]): void;
}
