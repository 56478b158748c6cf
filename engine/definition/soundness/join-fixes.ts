import type { ProcessDefinition } from "@/contracts/process";
import { buildNodes } from "@/engine/definition/build-nodes";
import { checkAutomaticLoops } from "@/engine/definition/check-automatic-loops";
import { changeGateway, gatewayBefore } from "@/engine/definition/definition-fixes";
import type { GraphNode } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";
import { prove } from "./prove";

type Fix = NonNullable<Problem["fix"]>;

/** Enough to tell whether a change helps; one that cannot be told with it is not offered. */
const stepsPerTry = 10_000;

/** Lets a join that can wait for ever wait for less. */
export function mergingFix(join: GraphNode, definition: ProcessDefinition): Fix | null {
  const { id, type } = join.element;
  if (join.outgoing.length > 1) return null;
  const merge = { label: "Let it wait for no other branch", apply: changeGateway(id, "exclusiveGateway") };
  const inclusive = {
    label: "Let it wait only for what can come",
    apply: changeGateway(id, "inclusiveGateway"),
  };
  return firstThatHelps(type === "parallelGateway" ? [merge, inclusive] : [merge], definition);
}

/** Joins the branches that come to the work, where they meet. */
export function joiningFix(work: GraphNode, definition: ProcessDefinition): Fix | null {
  const meeting = meetingPlace(work);
  if (meeting === null) return null;
  const { id, type } = meeting.element;
  const isMerge = type === "exclusiveGateway" && meeting.outgoing.length === 1 && isUnconditional(meeting);
  const join = (kind: "parallelGateway" | "inclusiveGateway") =>
    isMerge ? changeGateway(id, kind) : gatewayBefore(id, kind);
  return firstThatHelps(
    [
      { label: "Join the branches first", apply: join("parallelGateway") },
      { label: "Join the branches that come", apply: join("inclusiveGateway") },
    ],
    definition,
  );
}

const isUnconditional = (node: GraphNode) => node.outgoing.every((flow) => flow.conditionSource === null);

/** The nearest element before the work, or the work itself, that several flows lead to. */
function meetingPlace(work: GraphNode): GraphNode | null {
  const seen = new Set<GraphNode>();
  for (let at: GraphNode | undefined = work; at !== undefined && !seen.has(at); at = at.incoming[0]?.source) {
    if (at.incoming.length > 1) return at;
    seen.add(at);
  }
  return null;
}

/** The first change after which there is less to complain about and nothing new. */
function firstThatHelps(fixes: readonly Fix[], definition: ProcessDefinition): Fix | null {
  const before = complaints(definition);
  const helps = ({ apply }: Fix) => {
    const after = complaints(apply(definition));
    if (before === null || after === null || after.size >= before.size) return false;
    return [...after].every((complaint) => before.has(complaint));
  };
  return fixes.find(helps) ?? null;
}

/** What would be told, as names that can be compared; null when it cannot be known. */
function complaints(definition: ProcessDefinition): Set<string> | null {
  const found = new Set<string>();
  const nodes = buildNodes(definition, () => null);
  for (const { path = [] } of checkAutomaticLoops(nodes)) found.add(`endlessLoop ${path.join(" ")}`);
  for (const { verdict } of prove(nodes, stepsPerTry)) {
    if (!verdict.proven && verdict.deadlocks.length + verdict.doubled.length === 0) return null;
    for (const { joins } of verdict.deadlocks) found.add(`deadlock ${joins[0]?.join.element.id}`);
    for (const { work } of verdict.doubled) found.add(`notJoined ${work}`);
    const hidden = verdict.deadlocks.length + verdict.doubled.length > 0;
    if (verdict.endless.length > 0 && !hidden) found.add("neverEnds");
    for (const { element } of verdict.starved) found.add(`joinNeverFires ${element.id}`);
    for (const { element } of verdict.neverReached) found.add(`neverReached ${element.id}`);
  }
  return found;
}
