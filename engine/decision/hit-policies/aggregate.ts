import { firstOutputs, type HitPolicyEntry, plainPolicy } from "@/engine/decision/table/hit-policy";
import { builtinFunctions } from "@/engine/expression/builtins/registry";
import type { FeelValue } from "@/engine/expression/values/feel-value";

/** Collect with a function of FEEL over the outputs; null where that cannot compute with them. */
export function aggregate(title: string, functionName: string, whenNone: FeelValue): HitPolicyEntry {
  return {
    ...plainPolicy,
    title,
    aggregates: true,
    whenNone,
    combine: (hits, { run }) => builtinFunctions.get(functionName)?.call([firstOutputs(hits)], run) ?? null,
  };
}
