import type { DecisionModel } from "@/contracts/decision";
import type { Element, ElementOf } from "@/contracts/process";
import { decisionKey } from "@/engine/definition/process-decisions";
import type { ProcessSource } from "./process-source";

type Task = ElementOf<"businessRuleTask">;

/**
 * A step that asks for a decision, with that of the models at hand that it means: the one of the tenant's by its key or
 * else by what the decision is called. Null where none is at hand.
 */
export function decideHere(element: Element, source: ProcessSource): Task | null {
  const asked = source.askedDecisions?.get(element.id);
  const task = element.type === "businessRuleTask" ? element : asked === undefined ? null : asTask(element);
  if (task === null) return null;
  const { decisions = {} } = source;
  const { decisionId, version, decision = asked } = task;
  if (decisionId !== undefined && Object.hasOwn(decisions, decisionKey(decisionId, version))) return task;
  const models = Object.entries(decisions);
  const [key] = models.find(([, model]) => decision === undefined || has(model, decision)) ?? [];
  if (key === undefined || (decision === undefined && models.length > 1)) return null;
  return { ...task, decisionId: key, version: "latest", ...(decision === undefined ? {} : { decision }) };
}

function has({ decisions, services }: DecisionModel, wanted: string): boolean {
  return [...decisions, ...services].some(({ id, name }) => id === wanted || name === wanted);
}

/** What another system was asked to do, done here. */
function asTask(element: Element): Task {
  const { id, name, documentation, parent } = element;
  const loop = "loop" in element ? element.loop : undefined;
  return { type: "businessRuleTask", id, name, documentation, parent, loop, version: "latest", inputs: [] };
}

/** What is done elsewhere, so that it waits for its result. */
export function elsewhere({ id, name, documentation, parent, loop }: Task): Element {
  return {
    type: "httpRequest",
    id,
    name,
    documentation,
    parent,
    loop,
    method: "POST",
    url: "https://example.invalid/",
    headers: [],
    timeoutSeconds: 30,
    retry: { attempts: 1, backoffSeconds: 0 },
  };
}
