import { eventTypeOf } from "@/contracts/process";
import type { GraphNode } from "@/engine/definition/graph";
import { reachable } from "@/engine/definition/reachable";
import { linkTarget, successors } from "@/engine/definition/successors";
import { waits } from "@/engine/definition/waits";
import { connectWaysOut } from "./connect-ways-out";
import type { NetNode } from "./token-net";
import { TokenNet } from "./token-net";

type Nodes = ReadonlyMap<string, GraphNode>;

export interface ScopeNet {
  net: TokenNet;
  start: NetNode;
  /** The net's node at which tokens come to each element. */
  entries: ReadonlyMap<GraphNode, NetNode>;
  /** Whether the net can do all that the engine can; else what it cannot do is no certain mistake. */
  exact: boolean;
}

interface Building {
  net: TokenNet;
  nodes: Nodes;
  /** Boundary events that start a net of their own, beside this one. */
  apart: ReadonlySet<GraphNode>;
  completes: (node: GraphNode) => boolean;
  reached: ReadonlySet<GraphNode>;
  entries: Map<GraphNode, NetNode>;
  ends: Record<"alone" | "terminate" | "leave", NetNode>;
  exact: boolean;
}

/**
 * The token game of one scope from one of its starts on, with data left out: each branch of a decision can be taken, each
 * event can happen. Sub-processes are one step, done only if `completes` says that they can be. Boundary events that do not
 * interrupt happen at most once while their activity is at work.
 */
export function buildNet(
  from: GraphNode,
  nodes: Nodes,
  { apart, completes }: { apart: ReadonlySet<GraphNode>; completes: (node: GraphNode) => boolean },
): ScopeNet {
  const net = new TokenNet();
  const next = (node: GraphNode) =>
    successors(node, nodes).filter((to) => !apart.has(to) && (completes(node) || isBoundary(to)));
  const building: Building = {
    net,
    nodes,
    apart,
    completes,
    reached: reachable([from], next),
    entries: new Map(),
    ends: {
      alone: net.add({ end: "alone" }),
      terminate: net.add({ end: "terminate" }),
      leave: net.add({ end: "leave" }),
    },
    exact: true,
  };
  for (const node of building.reached) building.entries.set(node, addEntry(node, building));
  for (const node of building.reached) connectNode(node, building);
  const start = net.add();
  net.connect(start, entryOf(from, building));
  return { net, start, entries: building.entries, exact: building.exact };
}

const isBoundary = ({ element }: GraphNode) => element.type === "boundaryEvent";

function addEntry(node: GraphNode, { net, reached }: Building): NetNode {
  const { element, incoming } = node;
  const live = incoming.filter((flow) => reached.has(flow.source)).length;
  const waitsFor = incoming.length > 1 ? joinOf(element.type) : "none";
  const entry = net.add({
    join: waitsFor === "some" && live < 2 ? "none" : waitsFor,
    waits: waits(element) !== "never",
    work: isWork(node) ? element.id : null,
    trail: { element: element.id },
  });
  entry.lacksBranch = waitsFor === "all" && live < incoming.length;
  return entry;
}

function joinOf(type: string): "all" | "some" | "none" {
  if (type === "parallelGateway") return "all";
  return type === "inclusiveGateway" ? "some" : "none";
}

/** Whether people or other systems would notice that it is done twice. */
function isWork({ element }: GraphNode): boolean {
  if (element.type === "setValues" || element.type === "timer") return false;
  return !element.type.endsWith("Gateway") && !element.type.endsWith("Event");
}

function connectNode(node: GraphNode, building: Building): void {
  const { net } = building;
  const entry = entryOf(node, building);
  const boundaries = node.boundaries.filter((boundary) => building.reached.has(boundary));
  const interrupting = boundaries.filter((boundary) => interrupts(boundary));
  const beside = boundaries.filter((boundary) => !interrupts(boundary));
  let work = entry;
  if (beside.length > 0) {
    work = net.add({ waits: entry.waits });
    net.connect(entry, work);
    for (const boundary of beside) connectBeside(entry, boundary, building);
  }
  if (interrupting.length === 0) {
    goOn(node, work, building);
    return;
  }
  work.split = "one";
  for (const boundary of interrupting) net.connect(work, entryOf(boundary, building));
  if (!building.completes(node)) return;
  const done = net.add();
  net.connect(work, done);
  goOn(node, done, building);
}

/** It happens or not; a token that stands for the latter ends. */
function connectBeside(entry: NetNode, boundary: GraphNode, building: Building): void {
  const { net, ends } = building;
  const open = net.add({ split: "one", waits: true });
  net.connect(entry, open);
  net.connect(open, entryOf(boundary, building));
  net.connect(open, ends.alone);
  if (happensAgain(boundary)) building.exact = false;
}

/** Where a token goes that is done with the element. */
function goOn(node: GraphNode, done: NetNode, building: Building): void {
  const { net, ends } = building;
  const { element, outgoing } = node;
  if (!building.completes(node)) return;
  const link = linkTarget(node, building.nodes);
  if (link !== null) {
    net.connect(done, entryOf(link, building));
    return;
  }
  if (outgoing.length === 0) {
    net.connect(done, element.type === "endEvent" ? ends[endOf(node)] : ends.alone);
    return;
  }
  connectWaysOut(net, node, {
    done,
    nowhere: ends.alone,
    connect: (source, flow) => {
      net.connect(source, entryOf(flow.target, building), { trail: { flow: flow.id } });
    },
  });
}

function endOf({ element }: GraphNode): "alone" | "terminate" | "leave" {
  const event = eventTypeOf(element);
  if (event === "terminate") return "terminate";
  return event === "error" || event === "cancel" ? "leave" : "alone";
}

export function interrupts({ element }: GraphNode): boolean {
  return element.type === "boundaryEvent" && element.interrupting;
}

/** Whether a boundary event that does not interrupt can happen more than once while its activity is at work. */
function happensAgain({ element }: GraphNode): boolean {
  if (element.type !== "boundaryEvent") return false;
  return element.event.type !== "timer" || element.event.cycle !== undefined;
}

function entryOf(node: GraphNode, { entries, ends }: Building): NetNode {
  return entries.get(node) ?? ends.alone;
}
