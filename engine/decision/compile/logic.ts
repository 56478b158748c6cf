import type { DecisionExplainer } from "@/engine/decision/evaluate/decision-explainer";
import type { Run } from "@/engine/expression/run";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { FeelValue } from "@/engine/expression/values/feel-value";

/** Where logic runs: its names by slot, the budget of the whole evaluation, and who takes notes. */
export interface LogicFrame {
  readonly values: FeelValue[];
  readonly run: Run;
  readonly explainer: DecisionExplainer;
}

export type Logic = (frame: LogicFrame) => FeelValue;

/** A compiled expression and the type of what it gives, as far as that is known. */
export interface CompiledLogic {
  readonly run: Logic;
  readonly type: FeelType;
}

/** The same place with its own names: what was caught before does not see what is set in it. */
export function copyOf(frame: LogicFrame): LogicFrame {
  frame.run.charge(1 + frame.values.length / 8);
  return { values: frame.values.slice(), run: frame.run, explainer: frame.explainer };
}
