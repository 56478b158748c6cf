import type { ElementOf } from "@/contracts/process";
import { inputsOf } from "@/engine/decision/evaluate/inputs-of";
import { findDecision, topDecision } from "@/engine/decision/evaluate/top-decision";
import { analyse } from "@/engine/definition/analyse";
import type { Problem } from "@/engine/definition/problem";
import { decisionKey, decisionOf } from "@/engine/definition/process-decisions";
import { typesOfNames } from "@/engine/definition/types-of-names";
import { elementTitle } from "@/engine/elements/element-title";
import { matchingName } from "@/engine/elements/matching-name";
import { checkExpression } from "@/engine/expression/types/check-expression";
import { anyType, type FeelType } from "@/engine/expression/types/feel-type";
import { mayCoerce } from "@/engine/expression/types/kinds";
import { typeText } from "@/engine/expression/types/type-text";
import type { TypesByName } from "@/engine/form/form-types";
import { newProblems } from "@/engine/impact/new-problems";
import type { FindImpacts, FormPublication, NamedProcess } from "@/engine/impact/publication";
import { withForm } from "./when-republished";

type Task = ElementOf<"businessRuleTask">;

/** Whether the problem is that a decision is not given what it asks for. */
export const aboutDecision = ({ code }: Problem) => code === "inputUnset";

/** Decision tables that are not given what they ask for any more, or not in the type that they ask for. */
export const decisions: FindImpacts<FormPublication> = ({ id: formId, before, after, drafts }, { tables }) =>
  drafts.flatMap((draft) => {
    const [was, is] = [withForm(draft, formId, before), withForm(draft, formId, after)];
    const unset = newProblems(was, is, tables).filter(aboutDecision);
    const [earlier, later] = [typesIn(was), typesIn(is)];
    return draft.definition.elements.flatMap((element) => {
      if (element.type !== "businessRuleTask" || element.decisionId === undefined) return [];
      const known = new Set(misfits(element, draft, earlier));
      const says = [
        ...unset.filter((problem) => problem.element === element.id).map(({ message }) => message),
        ...misfits(element, draft, later).filter((sentence) => !known.has(sentence)),
      ];
      if (says.length === 0) return [];
      const { id, name } = draft;
      const title = `Decision “${modelOf(element, draft)?.model.name ?? elementTitle(element)}” in “${name}”`;
      return [
        { weight: "breaks" as const, about: { kind: "process" as const, id }, title, says, once: name },
      ];
    });
  });

function typesIn({ definition, forms }: NamedProcess): TypesByName {
  return typesOfNames(definition, analyse(definition, { forms }).forms);
}

function modelOf({ decisionId = "", version }: Task, { decisions: models = {} }: NamedProcess) {
  return decisionOf(models, decisionKey(decisionId, version));
}

/** Inputs whose value can never have the type that the decision declares: it takes them as null. */
function misfits(task: Task, process: NamedProcess, types: TypesByName): string[] {
  const model = modelOf(task, process);
  if (model === null) return [];
  const asked = task.decision === undefined ? topDecision(model) : findDecision(model, task.decision);
  if (asked === null) return [];
  return inputsOf(asked).flatMap(({ name, type }) => {
    const given = givenType(task, name, types);
    if (mayCoerce(given, type)) return [];
    return [`It asks for “${name}” as ${typeText(type)}, but gets ${typeText(given)}, which counts as null.`];
  });
}

function givenType({ inputs }: Task, name: string, types: TypesByName): FeelType {
  const given = inputs.find(({ variable }) => variable === name);
  if (given !== undefined) return checkExpression(given.expression, { types }).type;
  const variable = matchingName(name, Object.keys(types));
  return (variable === null ? undefined : types[variable]) ?? anyType;
}
