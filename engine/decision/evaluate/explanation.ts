/** Notes of an evaluation as data. Telling has a budget of its own, so that it never fails what was decided. */
import type { Value } from "@/contracts/value";
import { NotStorable, toValue } from "@/engine/expression/border/to-value";
import { LimitReached, Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import type { DecisionExplainer, RuleNote, TableNote } from "./decision-explainer";
import type { DecisionExplanation, RuleExplanation, TableExplanation } from "./decision-result";

type Tell = (value: FeelValue) => Value;

/** Functions and ranges are told by their kind. */
function teller(run: Run): Tell {
  return (value) => {
    const told = toValue(value, run);
    return told instanceof NotStorable ? `(${told.what})` : told;
  };
}

function explainRule({ rule, id, fired, stoppedAt, outputs }: RuleNote, tell: Tell): RuleExplanation {
  return {
    rule,
    ...(id === undefined ? {} : { id }),
    fired,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    ...(outputs === undefined ? {} : { outputs: outputs.map(tell) }),
  };
}

function explainTable({ place, hitPolicy, inputs, rules, output }: TableNote, tell: Tell): TableExplanation {
  return {
    element: place.element ?? "",
    elementName: place.elementName ?? "",
    part: place.part ?? [],
    hitPolicy,
    inputs: inputs.map(({ label, value }) => ({ label, value: tell(value) })),
    rules: rules.map((rule) => explainRule(rule, tell)),
    output: tell(output),
  };
}

export function explain(explainer: DecisionExplainer, now: string): DecisionExplanation {
  const tell = teller(new Run(now, undefined));
  const explanation: DecisionExplanation = { decisions: [], tables: [], complete: !explainer.cut };
  try {
    for (const { place, value } of explainer.decisions) {
      explanation.decisions.push({
        id: place.element ?? "",
        name: place.elementName ?? "",
        value: tell(value),
      });
    }
    for (const note of explainer.tables) explanation.tables.push(explainTable(note, tell));
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    explanation.complete = false;
  }
  return explanation;
}
