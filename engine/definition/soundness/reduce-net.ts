import type { NetEdge, NetNode, TokenNet } from "./token-net";
import { joinTrails, trailLength } from "./trail";

/**
 * Takes out of a net what cannot make a difference: sequences, blocks whose branches come together as they were split, and
 * loops that a decision leaves. After van der Aalst, "Workflow verification: finding control-flow errors using Petri-net-based
 * techniques" (2000), with inclusive gateways added. A net that a mistake is in keeps it; what a token passes is kept in the
 * trails. Each rule takes an edge or a node out, so it ends after as many steps as the net has parts.
 */
export function reduceNet(net: TokenNet, start: NetNode): void {
  const open = new Set(net.nodes);
  for (const node of open) {
    // A node that is looked at again later is at the end of the set then.
    open.delete(node);
    if (!net.nodes.has(node)) continue;
    const changed = reduceAt(net, node, start);
    for (const near of changed) if (net.nodes.has(near)) open.add(near);
  }
}

/** Applies the first rule that fits at the node and gives the nodes to look at again; none when no rule fits. */
function reduceAt(net: TokenNet, node: NetNode, start: NetNode): NetNode[] {
  normalise(node);
  return (
    mergeTwins(net, node) ??
    dropRound(net, node) ??
    dropEnd(net, node) ??
    (node === start ? null : passOver(net, node)) ??
    takeIn(net, node, start) ??
    []
  );
}

/** One branch is all branches. */
function normalise(node: NetNode): void {
  if (node.outgoing.size < 2) node.split = "all";
  if (node.incoming.size < 2 && !node.lacksBranch) node.join = "none";
}

/** Two edges between the same nodes are one, if as many tokens come as the other side waits for. */
function mergeTwins(net: TokenNet, node: NetNode): NetNode[] | null {
  if (node.outgoing.size < 2) return null;
  const byTarget = new Map<NetNode, NetEdge>();
  for (const edge of node.outgoing) {
    const twin = byTarget.get(edge.target);
    if (twin === undefined) byTarget.set(edge.target, edge);
    else if (comeTogether(node, edge.target)) {
      merge(net, twin, edge);
      return [node, edge.target];
    }
  }
  return null;
}

function comeTogether(split: NetNode, { join, end }: NetNode): boolean {
  if (end !== null) return true;
  if (join === "some") return true;
  return (split.split === "all" && join === "all") || (split.split === "one" && join === "none");
}

function merge(net: TokenNet, kept: NetEdge, given: NetEdge): void {
  kept.work ??= given.work;
  kept.waits ||= given.waits;
  if (kept.source.split === "all") kept.trail = joinTrails(kept.trail, given.trail);
  else if (trailLength(given.trail) < trailLength(kept.trail)) kept.trail = given.trail;
  net.disconnect(given);
}

/** A decision that can be taken again comes to the same as one that is taken once. */
function dropRound(net: TokenNet, node: NetNode): NetNode[] | null {
  if (node.split !== "one" || node.join !== "none" || node.outgoing.size < 2) return null;
  const round = [...node.outgoing].find((edge) => edge.target === node);
  if (round === undefined) return null;
  node.work ??= round.work;
  node.waits ||= round.waits;
  net.disconnect(round);
  return [node, ...onlySource(node)];
}

/** A branch beside others that comes to its end makes no difference to them. */
function dropEnd(net: TokenNet, node: NetNode): NetNode[] | null {
  if (node.split !== "all" || node.outgoing.size < 2) return null;
  const ending = [...node.outgoing].find((edge) => edge.target.end === "alone");
  if (ending === undefined) return null;
  node.work ??= ending.work;
  node.trail = joinTrails(node.trail, ending.trail, ending.target.trail);
  net.disconnect(ending);
  return [node];
}

/** A node with one way out is passed: those before it lead straight to the one after it. */
function passOver(net: TokenNet, node: NetNode): NetNode[] | null {
  if (node.join !== "none" || node.end !== null) return null;
  const [out, other] = node.outgoing;
  if (out === undefined || other !== undefined || out.target === node) return null;
  // At a join several ways in would become several branches to wait for.
  if (out.target.join !== "none" && node.incoming.size !== 1) return null;
  // Where branches meet, what follows could be done twice; it has to stay to be seen.
  if (node.incoming.size > 1 && (node.work !== null || out.work !== null)) return null;
  const before = [...node.incoming];
  if (out.target.join === "none" && (node.waits || node.work !== null || out.waits)) {
    out.target.waits ||= node.waits || out.waits || before.some((edge) => edge.waits);
  }
  for (const edge of before) net.bridge(edge, out);
  net.remove(node);
  return [out.target, ...before.map((edge) => edge.source)];
}

/** A node takes in the one after it that only it leads to, if together they are one split. */
function takeIn(net: TokenNet, node: NetNode, start: NetNode): NetNode[] | null {
  for (const edge of node.outgoing) {
    const { target } = edge;
    if (target === node || target === start || target.join !== "none" || target.end !== null) continue;
    if (target.incoming.size !== 1 || !isOneSplit(node, target)) continue;
    const kind = node.outgoing.size === 1 ? target.split : node.split;
    node.waits ||= edge.waits || target.waits;
    node.work ??= node.outgoing.size === 1 ? (edge.work ?? target.work) : null;
    bridgeOut(net, node, edge);
    node.split = kind;
    return [node, ...onlySource(node)];
  }
  return null;
}

function isOneSplit(node: NetNode, target: NetNode): boolean {
  if (target.outgoing.size === 0) return false;
  if (node.outgoing.size === 1) return true;
  return node.split === target.split && node.split !== "some";
}

function bridgeOut(net: TokenNet, node: NetNode, edge: NetEdge): void {
  const { target } = edge;
  if (node.outgoing.size === 1) {
    node.trail = joinTrails(node.trail, edge.trail, target.trail);
    for (const out of [...target.outgoing]) {
      net.connect(node, out.target, { work: out.work, waits: out.waits, trail: out.trail });
    }
  } else {
    for (const [index, out] of [...target.outgoing].entries()) {
      const bridge = net.bridge(edge, out);
      // All branches are taken together, so what is before them is passed once.
      if (node.split === "all" && index > 0) bridge.trail = out.trail;
    }
  }
  net.remove(target);
}

/** The node before one that has a single way in: it may take this one in now. */
function onlySource({ incoming }: NetNode): NetNode[] {
  return incoming.size === 1 ? [...incoming].map((edge) => edge.source) : [];
}
