"use client";

import { useDeferredValue, useMemo } from "react";
import type { DecisionModel } from "@/contracts/decision";
import { checkDecisionModel } from "@/engine/decision/check-decision-model";

/** The model as the engine runs it, and what is wrong with it; worked out while nobody waits for it. */
export function useCompiledModel(model: DecisionModel) {
  const settled = useDeferredValue(model);
  return useMemo(() => checkDecisionModel(settled), [settled]);
}
