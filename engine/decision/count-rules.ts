import type { DecisionModel } from "@/contracts/decision";

/** The rules of all tables that are the logic of a decision. */
export function countRules(model: DecisionModel): number {
  return model.decisions.reduce(
    (sum, { logic }) => sum + (logic?.kind === "decisionTable" ? logic.rules.length : 0),
    0,
  );
}
