import type { Decision } from "@/contracts/decision";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import type { CompiledElement } from "./compiled-element";
import type { Logic } from "./logic";
import type { LogicSite } from "./logic-site";
import { type Requirement, seeRequired } from "./requirements";

const nothing: Logic = () => null;

/** Completes a decision's element; what it requires is compiled before. */
export function compileDecision(
  decision: Decision,
  element: CompiledElement,
  required: readonly Requirement[],
  site: LogicSite,
): void {
  const { site: inner, fill } = seeRequired(required, site);
  const logic =
    decision.logic === undefined ? null : inner.expecting(element.data.feel).compile(decision.logic);
  const run = logic?.run ?? nothing;
  if (element.type.kind === "Any" && logic !== null) element.type = logic.type;
  element.value = (activation) => {
    const values: FeelValue[] = [];
    fill(values, activation);
    const value = run({ values, run: activation.run, explainer: activation.explainer });
    return activation.explainer.border(value, element.data, site.place, activation.run);
  };
}
