import type { ElementOf, ProcessDefinition } from "@/contracts/process";

/** A decision as a process names it. */
export type NamedDecision = { decisionId: string; version: ElementOf<"businessRuleTask">["version"] };

/** The decisions that the steps of a process name, each once for each version that is asked for. */
export function namedDecisions({ elements }: ProcessDefinition): NamedDecision[] {
  const named = new Map<string, NamedDecision>();
  for (const element of elements) {
    if (element.type !== "businessRuleTask" || element.decisionId === undefined) continue;
    const { decisionId, version } = element;
    named.set(`${decisionId} ${version}`, { decisionId, version });
  }
  return [...named.values()];
}
