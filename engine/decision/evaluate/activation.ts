/**
 * One evaluation of a requirement graph: each decision is made once and shared. A decision service that is called as a
 * function has an activation of its own, with its parameters as given values, under the same budget.
 */
import type { CompiledElement, ElementValues } from "@/engine/decision/compile/compiled-element";
import type { Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import type { DecisionExplainer } from "./decision-explainer";

/** What an element without a given value is worth; only of input data. */
export type GiveInput = (element: CompiledElement) => FeelValue;

/** Levels that a requirement adds, measured in nodes of an expression. */
const levelsPerRequirement = 2;

export class Activation implements ElementValues {
  readonly run: Run;
  readonly explainer: DecisionExplainer;
  readonly #input: GiveInput;
  readonly #values: Map<CompiledElement, FeelValue>;

  constructor(
    { run, explainer }: { run: Run; explainer: DecisionExplainer },
    input: GiveInput,
    given: ReadonlyMap<CompiledElement, FeelValue> = new Map(),
  ) {
    this.run = run;
    this.explainer = explainer;
    this.#input = input;
    this.#values = new Map(given);
  }

  valueOf(element: CompiledElement): FeelValue {
    const known = this.#values.get(element);
    if (known !== undefined) return known;
    const value =
      element.kind === "inputData"
        ? this.#input(element)
        : this.run.deeper(levelsPerRequirement, () =>
            this.explainer.within(element.place, () => element.value(this)),
          );
    this.#values.set(element, value);
    if (element.kind === "decision") this.explainer.decided({ place: element.place, value });
    return value;
  }
}
