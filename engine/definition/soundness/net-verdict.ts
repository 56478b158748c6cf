import type { NetEdge, NetNode } from "./token-net";
import type { Passed } from "./trail";

/** Joins that wait for ever, and a way there. */
export interface Deadlock {
  joins: { node: NetNode; missing: readonly NetEdge[] }[];
  path: Passed[];
}

/** What is known of a net after a search. What has been found is true even if the search is not complete. */
export interface NetVerdict {
  deadlocks: Deadlock[];
  /** Work that two tokens can come to at the same time, and a way there. */
  doubled: { work: string; path: Passed[] } | null;
  /** A way to where no end can be reached any more though the game goes on; null when there is none. */
  endless: Passed[] | null;
  /** Nodes that a token goes on from in some marking, and joins at which one arrives. */
  fired: Set<NetNode>;
  arrived: Set<NetNode>;
  /** Whether it can come to its end, and whether that can be another end than by an error. */
  ends: boolean;
  completes: boolean;
  /** Whether all markings have been looked at. */
  complete: boolean;
}

export function emptyVerdict(): NetVerdict {
  return {
    deadlocks: [],
    doubled: null,
    endless: null,
    fired: new Set(),
    arrived: new Set(),
    ends: false,
    completes: false,
    complete: true,
  };
}
