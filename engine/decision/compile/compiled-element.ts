import type { DecisionExplainer } from "@/engine/decision/evaluate/decision-explainer";
import type { Place } from "@/engine/decision/problem";
import type { DataType } from "@/engine/decision/types/data-type";
import type { Run } from "@/engine/expression/run";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { FeelValue } from "@/engine/expression/values/feel-value";

export type ElementKind = "inputData" | "decision" | "knowledgeModel" | "service";

/** One evaluation, as elements see it: the values of others, the budget, and who takes notes. */
export interface ElementValues {
  readonly run: Run;
  readonly explainer: DecisionExplainer;
  valueOf(element: CompiledElement): FeelValue;
}

/** An element of a model that has a value: what was given, decided, or a function. */
export interface CompiledElement {
  readonly kind: ElementKind;
  /** Unique over the model and all it imports. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** The names under which expressions and inputs know its value, its own name first. */
  readonly names: readonly string[];
  readonly place: Place;
  /** Known once it is compiled. */
  type: FeelType;
  /** Its declared type, which values of it have to conform to. */
  data: DataType;
  /** What it needs to have a value; absent where the model names something that is not there. */
  required: readonly CompiledElement[];
  /** Computes its value; input data are looked up. */
  value(values: ElementValues): FeelValue;
}

export interface CompiledService extends CompiledElement {
  readonly kind: "service";
  inputs: readonly CompiledElement[];
  outputs: readonly CompiledElement[];
  /** The outputs with the inputs as given. */
  invoke(args: readonly FeelValue[], values: ElementValues): FeelValue;
}
