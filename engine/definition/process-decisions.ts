import type { DecisionModel } from "@/contracts/decision";
import type { ElementOf } from "@/contracts/process";
import {
  type CompiledDecisionModel,
  compileDecisionModel,
} from "@/engine/decision/compile/compile-decision-model";

export type DecisionVersion = ElementOf<"businessRuleTask">["version"];

/** The decision models that a process names, by `decisionKey`. They may import each other by namespace. */
export type ProcessDecisions = Readonly<Record<string, DecisionModel>>;

/** Under which a process's decisions are kept: elements may ask for different versions of one. */
export function decisionKey(decisionId: string, version: DecisionVersion): string {
  return version === "latest" ? decisionId : `${decisionId}@${version}`;
}

/** A model is compiled once for as long as it is kept; the designer checks its process at each change. */
const compiledModels = new WeakMap<DecisionModel, CompiledDecisionModel>();

/** The model that an element asks for, compiled; null where it is not there. */
export function decisionOf(decisions: ProcessDecisions, key: string): CompiledDecisionModel | null {
  const model = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
  if (model === undefined) return null;
  const imports = (model.imports ?? []).length > 0;
  const known = imports ? undefined : compiledModels.get(model);
  if (known !== undefined) return known;
  const others = imports ? Object.values(decisions).filter((other) => other !== model) : [];
  const compiled = compileDecisionModel(model, others);
  if (!imports) compiledModels.set(model, compiled);
  return compiled;
}
