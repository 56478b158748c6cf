/**
 * Makes a decision, or runs a decision service, on given values: one budget, one `now`, every decision once. Pure; what
 * goes wrong comes back as a problem that names element, rule and column.
 */
import type { Value, Variables } from "@/contracts/value";
import { type CompiledDecisionModel, isService } from "@/engine/decision/compile/compile-decision-model";
import type { CompiledElement } from "@/engine/decision/compile/compiled-element";
import { DecisionFailure, type DecisionProblem } from "@/engine/decision/problem";
import { fromValue } from "@/engine/expression/border/from-value";
import { NotStorable, toValue } from "@/engine/expression/border/to-value";
import { LimitReached, Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { Activation } from "./activation";
import { blockingProblems } from "./blocking-problems";
import { DecisionExplainer } from "./decision-explainer";
import type { DecisionResult } from "./decision-result";
import { explain } from "./explanation";
import { findDecision } from "./top-decision";

export interface DecisionRequest {
  /** Name or id of a decision or decision service. */
  decision: string;
  /** Values of input data by name and, for a service, of its input decisions. Others are ignored. */
  inputs: Variables;
  /** ISO 8601 date-time with offset. */
  now: string;
  /** IANA name; `now()` and `today()` are in this zone. */
  timeZone?: string;
}

function failed(code: string, message: string): DecisionResult {
  return { ok: false, problems: [{ severity: "error", code, message }] };
}

class Evaluator {
  readonly run: Run;
  readonly explainer = new DecisionExplainer();
  readonly #inputs: Variables;

  constructor({ inputs, now, timeZone }: DecisionRequest) {
    this.run = new Run(now, timeZone);
    this.#inputs = inputs;
  }

  valueOf(element: CompiledElement): Value {
    const activation = new Activation(this, this.#given);
    return this.#asValue(isService(element) ? this.#serve(element, activation) : activation.valueOf(element));
  }

  #serve(service: CompiledElement, activation: Activation): FeelValue {
    if (!isService(service)) return null;
    return this.explainer.within(service.place, () =>
      service.invoke(service.inputs.map(this.#given), activation),
    );
  }

  readonly #given = (element: CompiledElement): FeelValue => {
    const { names, place, data } = element;
    const name = names.find((each) => Object.hasOwn(this.#inputs, each));
    if (name === undefined) {
      this.explainer.warn(
        "inputMissing",
        `There is no value of “${element.name}”; it counts as null.`,
        place,
      );
      return null;
    }
    return this.explainer.border(fromValue(this.#inputs[name]), data, place, this.run);
  };

  #asValue(value: FeelValue): Value {
    const result = toValue(value, this.run);
    if (result instanceof NotStorable)
      throw new DecisionFailure("resultNoData", `The decision gives ${result.what}, which is no data.`);
    return result;
  }

  /** What ended the evaluation, at the place where it stood. */
  problem(error: unknown): DecisionProblem {
    const { place } = this.explainer;
    if (error instanceof DecisionFailure) {
      const { code, message } = error;
      return { severity: "error", code, message, ...place, ...error.place };
    }
    const limit = error instanceof RangeError ? new LimitReached("depth") : error;
    if (!(limit instanceof LimitReached)) throw error;
    return { severity: "error", code: "limitReached", message: limit.message, ...place };
  }
}

export function evaluateDecision(compiled: CompiledDecisionModel, request: DecisionRequest): DecisionResult {
  const element = findDecision(compiled, request.decision);
  if (element === null) return failed("unknownDecision", `There is no decision “${request.decision}”.`);
  const blocking = blockingProblems(element, compiled.problems);
  if (blocking.length > 0) return { ok: false, problems: blocking };
  const evaluator = new Evaluator(request);
  try {
    const value = evaluator.valueOf(element);
    const { explainer } = evaluator;
    return { ok: true, value, explanation: explain(explainer, request.now), warnings: explainer.warnings };
  } catch (error) {
    const problem = evaluator.problem(error);
    return { ok: false, problems: [problem], explanation: explain(evaluator.explainer, request.now) };
  }
}
