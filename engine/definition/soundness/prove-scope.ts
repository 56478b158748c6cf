import type { GraphNode } from "@/engine/definition/graph";
import { reachable } from "@/engine/definition/reachable";
import { successors } from "@/engine/definition/successors";
import { buildNet, type ScopeNet } from "./build-net";
import type { Budget } from "./net-search";
import type { NetVerdict } from "./net-verdict";
import { reduceNet } from "./reduce-net";
import { searchNet } from "./search-net";
import { sideBranches } from "./side-branches";
import { listTrail, type Passed } from "./trail";

type Nodes = ReadonlyMap<string, GraphNode>;

/** A join that waits for ever on some way; `certain` when it does so on every way. */
export interface StuckJoin {
  join: GraphNode;
  /** The elements before the join from which no token comes. */
  missing: string[];
  certain: boolean;
}

/** What is known of a process or sub-process. Each path is a shortest counter-example, from a start on. */
export interface ScopeVerdict {
  deadlocks: { joins: StuckJoin[]; path: Passed[] }[];
  doubled: { work: string; path: Passed[] }[];
  endless: Passed[][];
  /** Joins that never go on though branches come to them; only where nothing waits for ever because of it. */
  starved: GraphNode[];
  /** Elements that flows lead to but no token ever comes to. */
  neverReached: GraphNode[];
  /** Whether it can come to an end at all, and whether it can be done, which is to end other than by an error. */
  ends: boolean;
  completes: boolean;
  /** Whether every way has been looked at; what has been found is true in any case. */
  proven: boolean;
}

export interface ProofContext {
  nodes: Nodes;
  /** Of a sub-process: whether it can be done. */
  completes: (node: GraphNode) => boolean;
  budget: Budget;
}

/** Plays every way through one scope; `inside` are its elements. */
export function proveScope(inside: readonly GraphNode[], context: ProofContext): ScopeVerdict {
  const { nodes, completes, budget } = context;
  const starts = inside.filter(({ element }) => element.type === "startEvent");
  const apart = sideBranches(inside, starts, nodes);
  const plays = [...starts, ...apart].map((from) => {
    const scopeNet = buildNet(from, nodes, { apart, completes });
    reduceNet(scopeNet.net, scopeNet.start);
    return { from, scopeNet, verdict: searchNet(scopeNet.net, scopeNet.start, budget) };
  });
  return combine(
    plays,
    reachable(starts, (node) => successors(node, nodes)),
  );
}

interface Play {
  from: GraphNode;
  scopeNet: ScopeNet;
  verdict: NetVerdict;
}

function combine(plays: readonly Play[], connected: ReadonlySet<GraphNode>): ScopeVerdict {
  const proven = plays.every(({ verdict, scopeNet }) => verdict.complete && scopeNet.exact);
  const fired = new Set<GraphNode>();
  const entered = new Set<GraphNode>();
  const arrived = new Set<GraphNode>();
  for (const { scopeNet, verdict } of plays) {
    for (const [node, entry] of scopeNet.entries) {
      entered.add(node);
      if (verdict.fired.has(entry)) fired.add(node);
      if (verdict.arrived.has(entry)) arrived.add(node);
    }
  }
  const main = plays.filter(({ from }) => from.element.type === "startEvent");
  // One that stops on the way has a mistake of its own; that nothing follows it need not be told as well.
  const stops = main.some(({ verdict }) => verdict.deadlocks.length > 0 || verdict.endless !== null);
  const deadlocks = plays.flatMap((play) => deadlocksOf(play, (join) => proven && !fired.has(join)));
  const stuck = new Set(deadlocks.flatMap(({ joins }) => joins.map(({ join }) => join)));
  return {
    deadlocks,
    starved: proven ? [...arrived].filter((join) => !fired.has(join) && !stuck.has(join)) : [],
    doubled: plays.flatMap(({ verdict }) => verdict.doubled ?? []),
    endless: plays.flatMap(({ verdict }) => (verdict.endless === null ? [] : [verdict.endless])),
    neverReached: proven ? [...connected].filter((node) => !entered.has(node)) : [],
    ends: !proven || main.some(({ verdict }) => verdict.ends),
    completes: !proven || stops || main.length === 0 || main.some(({ verdict }) => verdict.completes),
    proven,
  };
}

function deadlocksOf(
  { scopeNet, verdict }: Play,
  isDead: (join: GraphNode) => boolean,
): ScopeVerdict["deadlocks"] {
  const elements = new Map([...scopeNet.entries].map(([node, entry]) => [entry, node]));
  return verdict.deadlocks.map(({ joins, path }) => ({
    path,
    joins: joins.flatMap(({ node, missing }) => {
      const join = elements.get(node);
      if (join === undefined) return [];
      const sources = missing.flatMap((edge) => sourceOf(listTrail(edge.trail).at(-1), join));
      const unreached = join.incoming.filter(({ source }) => !scopeNet.entries.has(source));
      return [
        {
          join,
          missing: [...sources, ...unreached.map(({ source }) => source.element.id)],
          certain: isDead(join),
        },
      ];
    }),
  }));
}

function sourceOf(last: Passed | undefined, join: GraphNode): string[] {
  if (last === undefined || !("flow" in last)) return [];
  const flow = join.incoming.find(({ id }) => id === last.flow);
  return flow === undefined ? [] : [flow.source.element.id];
}
