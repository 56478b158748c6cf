import type { Run } from "@/engine/expression/run";
import { coerceTo } from "@/engine/expression/types/coerce-to";
import { anyType, type FeelType } from "@/engine/expression/types/feel-type";
import { type FeelValue, isList } from "@/engine/expression/values/feel-value";

/** A type of a model: FEEL's type, and what an item definition demands of its values beyond that. */
export interface DataType {
  /** As the model writes it. */
  readonly name: string;
  readonly feel: FeelType;
  /** Null: nothing beyond the FEEL type. */
  readonly passes: ((value: FeelValue, run: Run) => boolean) | null;
  /** The values in their order, where the type lists them. */
  readonly allowedValues?: string;
}

export const anyData: DataType = { name: "Any", feel: anyType, passes: null };

/** The conversion at every typed border (DMN 1.5, 10.3.2.9.4): null where the value does not conform even so. */
export function conformed(value: FeelValue, type: DataType, run: Run): FeelValue {
  if (value === null) return null;
  if (type.feel.kind !== "Any" && isList(value)) run.chargeList(value.length);
  const fit = coerceTo(value, type.feel);
  if (fit === null || type.passes === null) return fit;
  return type.passes(fit, run) ? fit : null;
}
