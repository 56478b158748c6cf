import { type Budget, NetSearch } from "./net-search";
import type { NetVerdict } from "./net-verdict";
import type { NetNode, TokenNet } from "./token-net";

/** Of the budget, what one net may use: first for all its markings, then for single ways. */
const mostInBreadth = 30_000;
const mostInDepth = 10_000;

/**
 * Looks at all the markings that a net can come to. When they are too many and nothing is wrong with the nearest, single ways
 * are followed to their end: that finds mistakes that many branches have to come together for.
 */
export function searchNet(net: TokenNet, start: NetNode, budget: Budget): NetVerdict {
  const breadth = within(budget, mostInBreadth, (part) => new NetSearch("breadth").run(start, part));
  if (breadth.complete || breadth.deadlocks.length > 0 || breadth.doubled !== null) return breadth;
  // Branches do not matter to each other unless an inclusive join or an end looks at all of them.
  const mixes = [...net.nodes].some(
    ({ join, end, incoming }) => join === "some" || (ends(end) && incoming.size > 0),
  );
  const order = mixes ? "depth" : "branchByBranch";
  return within(budget, mostInDepth, (part) => new NetSearch(order).run(start, part));
}

const ends = (end: NetNode["end"]) => end === "terminate" || end === "leave";

/** Hands out a part of the budget; what is left of it stays. */
function within(budget: Budget, most: number, search: (part: Budget) => NetVerdict): NetVerdict {
  const part = { steps: Math.min(budget.steps, most) };
  budget.steps -= part.steps;
  const verdict = search(part);
  budget.steps += Math.max(part.steps, 0);
  return verdict;
}
