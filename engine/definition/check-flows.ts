import type { Flow, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import type { GraphNode } from "./graph";
import { hasBorder } from "./has-border";
import type { Problem } from "./problem";

type Nodes = ReadonlyMap<string, GraphNode>;

/** What is wrong with the flows themselves: ends that are missing, conditions out of place, unknown outcomes. */
export function checkFlows(definition: ProcessDefinition, nodes: Nodes): Problem[] {
  return definition.flows.flatMap((flow) => {
    const source = nodes.get(flow.source);
    const target = nodes.get(flow.target);
    if (source === undefined || target === undefined) return [dangling(flow, source ?? target)];
    return [...conditionProblems(flow, source, target), ...unknownOutcomes(flow, source, nodes)];
  });
}

function dangling(flow: Flow, attached: GraphNode | undefined): Problem {
  const where = attached === undefined ? "A flow" : `A flow at "${elementTitle(attached.element)}"`;
  return {
    severity: "error",
    code: "danglingFlow",
    message: `${where} leads ${attached?.element.id === flow.target ? "from" : "to"} nowhere.`,
    flow: flow.id,
    ...(attached === undefined ? {} : { element: attached.element.id }),
    fix: { label: "Remove the flow", apply: withoutFlow(flow.id) },
  };
}

function conditionProblems(flow: Flow, source: GraphNode, target: GraphNode): Problem[] {
  const from = elementTitle(source.element);
  const to = elementTitle(target.element);
  const about = { flow: flow.id, element: source.element.id, setting: "condition" };
  const conditional = (flow.condition ?? "").trim() !== "";
  const isActivity = hasBorder(source.element.type);
  if (
    !isActivity &&
    source.element.type !== "exclusiveGateway" &&
    source.element.type !== "inclusiveGateway"
  ) {
    if (!conditional) return [];
    const message = `The flow from "${from}" to "${to}" has a condition, but only a step or a decision can choose its branches.`;
    const fix = { label: "Remove the condition", apply: changeFlow(flow.id, withoutCondition) };
    return [{ severity: "error", code: "conditionOutsideDecision", message, ...about, fix }];
  }
  if (flow.isDefault === true && conditional) {
    const message = `The default branch from "${from}" to "${to}" has a condition, which is never looked at.`;
    const fix = { label: "Remove the condition", apply: changeFlow(flow.id, withoutCondition) };
    return [{ severity: "warning", code: "conditionOnDefault", message, ...about, fix }];
  }
  if (isActivity || source.outgoing.length < 2 || conditional || flow.isDefault === true) return [];
  const message = `The branch from "${from}" to "${to}" has no condition and is not the default.`;
  const missing: Problem = { severity: "error", code: "conditionMissing", message, ...about };
  if (source.outgoing.some((other) => other.isDefault)) return [missing];
  const apply = changeFlow(flow.id, (changed) => ({ ...changed, isDefault: true }));
  return [{ ...missing, fix: { label: "Make it the default", apply } }];
}

/** Comparisons such as `approve.outcome = "approved"`, which people write and the designer makes. */
const comparison = /\b([A-Za-z_]\w*)\.outcome\s*!?=\s*"([^"]*)"/g;

function unknownOutcomes(flow: Flow, source: GraphNode, nodes: Nodes): Problem[] {
  const problems: Problem[] = [];
  for (const [, id = "", value = ""] of (flow.condition ?? "").matchAll(comparison)) {
    const element = nodes.get(id)?.element;
    if (element?.type !== "userTask") continue;
    if (element.outcomes.some((outcome) => outcome.value === value)) continue;
    problems.push({
      severity: "error",
      code: "unknownOutcome",
      message: `A branch of "${elementTitle(source.element)}" asks for the outcome "${value}", which "${elementTitle(element)}" does not have.`,
      flow: flow.id,
      element: source.element.id,
      setting: "condition",
    });
  }
  return problems;
}

function withoutFlow(id: string) {
  return (definition: ProcessDefinition): ProcessDefinition => ({
    ...definition,
    flows: definition.flows.filter((flow) => flow.id !== id),
  });
}

function changeFlow(id: string, change: (flow: Flow) => Flow) {
  return (definition: ProcessDefinition): ProcessDefinition => ({
    ...definition,
    flows: definition.flows.map((flow) => (flow.id === id ? change(flow) : flow)),
  });
}

function withoutCondition({ condition: _, ...flow }: Flow): Flow {
  return flow;
}
