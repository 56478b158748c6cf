"use client";

import { useMemo } from "react";
import type { DecisionModel } from "@/contracts/decision";
import { checkDecisionModel } from "@/engine/decision/check-decision-model";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { countRules } from "@/engine/decision/count-rules";
import { checkPause, MOST_ANALYSED_RULES } from "./model-size";
import { useSettled } from "./use-settled";

/** The model as the engine runs it, and what is wrong with it; worked out while nobody waits for it. */
export function useCompiledModel(model: DecisionModel, imports: readonly DecisionModel[]) {
  const settled = useSettled(model, checkPause(model));
  return useMemo(
    () =>
      countRules(settled) > MOST_ANALYSED_RULES
        ? compileDecisionModel(settled, imports, { checksTypes: true })
        : checkDecisionModel(settled, imports),
    [settled, imports],
  );
}
