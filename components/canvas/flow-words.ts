import type { FormDefinition } from "@/contracts/form";
import type { Flow, ProcessDefinition } from "@/contracts/process";
import { conditionWords } from "@/engine/condition/condition-words";
import type { KnownTables } from "@/engine/definition/known-tables";
import { shownFlowLabel } from "@/engine/layout/flow-label";
import { outgoingFlows } from "@/engine/layout/flow-order";
import type { NameInScope } from "./scope/name-in-scope";
import { namesInScope } from "./scope/names-in-scope";

/** What stands on each flow: what somebody typed, else its condition in words, else that it is the way otherwise. */
export type FlowWords = ReadonlyMap<string, string | null>;

type Known = { forms?: Readonly<Record<string, FormDefinition>>; tables?: KnownTables };

/** Without the forms fields are called by their keys. */
export function flowWords(definition: ProcessDefinition, { forms = {}, tables }: Known = {}): FlowWords {
  const outgoing = outgoingFlows(definition);
  const scopes = new Map<string, readonly NameInScope[]>();
  const namesAt = (element: string) => {
    const known = scopes.get(element);
    if (known) return known;
    const names = namesInScope(definition, element, forms, tables);
    scopes.set(element, names);
    return names;
  };
  return new Map(
    definition.flows.map((flow) => {
      const label = shownFlowLabel(flow, outgoing.get(flow.source)?.length ?? 0);
      const isCondition = label !== null && label === conditionOf(flow);
      return [flow.id, isCondition ? conditionWords(label, namesAt(flow.source), { brief: true }) : label];
    }),
  );
}

function conditionOf({ name, condition, isDefault }: Flow): string | undefined {
  return name?.trim() || isDefault ? undefined : condition?.trim();
}
