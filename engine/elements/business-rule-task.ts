import type { ElementOf } from "@/contracts/process";
import type { Value, Variables } from "@/contracts/value";
import type { CompiledDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import type { CompiledElement } from "@/engine/decision/compile/compiled-element";
import { blockingProblems } from "@/engine/decision/evaluate/blocking-problems";
import { evaluateDecision } from "@/engine/decision/evaluate/evaluate-decision";
import { inputsOf } from "@/engine/decision/evaluate/inputs-of";
import { findDecision, topDecision } from "@/engine/decision/evaluate/top-decision";
import { problemInWords } from "@/engine/decision/problem-in-words";
import type { CompileScope, ElementEntry, Moves } from "@/engine/definition/graph";
import { storableValue } from "@/engine/form/storable-value";
import { elementTitle } from "./element-title";
import { firedTables } from "./fired-tables";
import { inList } from "./in-list";
import { matchingName } from "./matching-name";

type Task = ElementOf<"businessRuleTask">;

/** Gives the value of an input, or null after an incident. */
type GiveInput = (moves: Moves, token: number) => { value: Value } | null;

interface Rules {
  model: CompiledDecisionModel;
  decision: CompiledElement;
}

/** The decision that the task asks for; null after reporting why it cannot be made. */
function findRules(element: Task, scope: CompileScope): Rules | null {
  const title = elementTitle(element);
  const { decisionId, version, decision: wanted } = element;
  if (decisionId === undefined) {
    scope.error("decisionMissing", `"${title}" does not say what decides. Choose a decision.`, "decisionId");
    return null;
  }
  const model = scope.decision(decisionId, version);
  if (model === null) {
    const message = `The decision of "${title}" does not exist or is not published. Choose another one.`;
    scope.error("decisionMissing", message, "decisionId");
    return null;
  }
  const decision = wanted === undefined ? topDecision(model) : findDecision(model, wanted);
  if (decision === null) {
    const message =
      wanted === undefined
        ? `"${title}" has to say which decision of "${model.model.name}" is made, since there are several.`
        : `There is no decision "${wanted}" in "${model.model.name}", which "${title}" asks for.`;
    scope.error("decisionUnknown", message, "decision");
    return null;
  }
  const [broken] = blockingProblems(decision, model.problems);
  if (broken !== undefined) {
    const message = `The decision of "${title}" has an error: ${problemInWords(broken)}`;
    scope.error("decisionBroken", message, "decisionId");
    return null;
  }
  return { model, decision };
}

/** Where each input comes from: its expression, or else the variable of its name. */
function compileInputs(element: Task, { decision }: Rules, scope: CompileScope): Map<string, GiveInput> {
  const title = elementTitle(element);
  const inputs = new Map<string, GiveInput>();
  const needed = inputsOf(decision).map(({ name }) => name);
  for (const [index, { variable, expression }] of element.inputs.entries()) {
    const setting = `inputs[${index}]`;
    const compiled = scope.expression(`${setting}.expression`, expression);
    if (!needed.includes(variable)) {
      const message = `"${title}" gives "${variable}", which its decision does not ask for. It asks for ${needed.length === 0 ? "nothing" : inList(needed, "and")}.`;
      scope.warning("inputUnused", message, `${setting}.variable`);
    } else if (compiled !== null) {
      inputs.set(variable, (moves, token) =>
        moves.evaluate(token, compiled, `\`${expression}\` for ${variable}`),
      );
    }
  }
  for (const name of needed) {
    if (element.inputs.some(({ variable }) => variable === name)) continue;
    const known = matchingName(name, scope.known);
    if (known === null) {
      const message = `The decision of "${title}" asks for "${name}", which no form or step of this process sets. It counts as null.`;
      scope.warning("inputUnset", message, "inputs");
    }
    inputs.set(name, (moves, token) => {
      const variables = moves.variables(token);
      const variable = known ?? matchingName(name, Object.keys(variables));
      const value = variable !== null && Object.hasOwn(variables, variable) ? variables[variable] : null;
      return { value: value ?? null };
    });
  }
  return inputs;
}

/**
 * BPMN business rule task: makes a decision of the tenant's at once, within the same transaction. What prevents it becomes
 * an incident that names the decision, the rule and the reason.
 */
export const businessRuleTask: ElementEntry<"businessRuleTask"> = {
  hasResult: true,
  waits: "never",

  settings: [
    {
      path: "decision",
      label: "Which decision of the model",
      kind: "text",
      help: "Only needed where the model has several.",
    },
    {
      path: "inputs",
      label: "Inputs",
      kind: "assignments",
      noun: "input",
      help: "An input that is not listed takes the value of its name.",
    },
    { path: "resultVariable", label: "Keep the result as", kind: "text", placeholder: "Name of this step" },
  ],

  compile(element, scope) {
    const title = elementTitle(element);
    const rules = findRules(element, scope);
    const inputs = rules === null ? new Map<string, GiveInput>() : compileInputs(element, rules, scope);
    const result = element.resultVariable ?? element.id;
    return {
      enter(moves, token) {
        if (rules === null) return;
        const given: Variables = {};
        for (const [name, give] of inputs) {
          const input = give(moves, token);
          if (input === null) return;
          Object.defineProperty(given, name, { value: input.value, enumerable: true });
        }
        const { now, timeZone } = moves.context;
        const decision = rules.decision.id;
        const made = evaluateDecision(rules.model, { decision, inputs: given, now, timeZone });
        if (!made.ok) {
          moves.fail(token, `"${title}" could not decide. ${made.problems.map(problemInWords).join(" ")}`);
          return;
        }
        const tables = firedTables(made.explanation);
        moves.emit({
          type: "decisionMade",
          token,
          element: element.id,
          decision: rules.decision.name,
          tables,
        });
        moves.complete(token, { values: { [result]: storableValue(made.value) } });
      },
    };
  },

  summary: ({ decision }) => (decision === undefined ? "Decides by rules" : `Decides “${decision}”`),

  waitsFor: (_token, element) => `"${elementTitle(element)}" is next`,
};
