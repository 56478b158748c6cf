import type { Activation } from "@/engine/decision/evaluate/activation";
import type { Place } from "@/engine/decision/problem";
import type { DataType } from "@/engine/decision/types/data-type";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { FeelValue } from "@/engine/expression/values/feel-value";

export type ElementKind = "inputData" | "decision" | "knowledgeModel" | "service";

/** An element of a model that has a value: what was given, decided, or a function. */
export interface CompiledElement {
  readonly kind: ElementKind;
  /** Unique over the model and all it imports. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  /** Known once it is compiled. */
  type: FeelType;
  /** Its declared type, which values of it have to conform to. */
  data: DataType;
  /** What it needs to have a value; absent where the model names something that is not there. */
  required: readonly CompiledElement[];
  /** Computes its value; input data are looked up. */
  value(activation: Activation): FeelValue;
}

export interface CompiledService extends CompiledElement {
  readonly kind: "service";
  inputs: readonly CompiledElement[];
  outputs: readonly CompiledElement[];
  /** The outputs with the inputs as given. */
  invoke(args: readonly FeelValue[], activation: Activation): FeelValue;
}
