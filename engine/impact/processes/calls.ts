import type { ElementOf } from "@/contracts/process";
import { plainStarts } from "@/engine/definition/starts";
import { elementTitle } from "@/engine/elements/element-title";
import { checkExpression } from "@/engine/expression/types/check-expression";
import { mayCoerce } from "@/engine/expression/types/kinds";
import { typeText } from "@/engine/expression/types/type-text";
import { fieldTitle } from "@/engine/form/field-entry";
import type { TypesByName } from "@/engine/form/form-types";
import type { FindImpacts, NamedProcess, ProcessPublication } from "@/engine/impact/publication";
import { recordOf, valueTypes } from "@/engine/impact/value-types";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";

type Call = ElementOf<"callActivity">;

/** Processes that call this one as it is published: the next call runs the new version. Calls of a certain version do not change. */
export const calls: FindImpacts<ProcessPublication> = ({ id, name, before, after }, { others, tables }) =>
  others.flatMap((caller) =>
    caller.definition.elements.flatMap((element) => {
      if (element.type !== "callActivity" || element.processId !== id || element.version !== "latest")
        return [];
      const own = valueTypes(caller, { tables });
      const given = [
        ...element.inputs.map(({ variable }) => variable),
        ...(element.allInputs ? Object.keys(own) : []),
      ];
      const call: Calling = {
        element,
        own,
        was: valueTypes(before, { tables, given }),
        is: valueTypes(after, { tables, given }),
      };
      return [
        ...impactOf("breaks", { caller, element, name }, [...lostOutputs(call), ...misfitInputs(call)]),
        ...impactOf("notice", { caller, element, name }, unfilled(call, before, after)),
      ];
    }),
  );

interface Calling {
  element: Call;
  /** The caller's values. */
  own: TypesByName;
  /** Those of this process before and after. */
  was: TypesByName;
  is: TypesByName;
}

function impactOf(
  weight: "breaks" | "notice",
  { caller, element, name }: { caller: NamedProcess; element: Call; name: string },
  says: string[],
) {
  if (says.length === 0) return [];
  const title = `“${elementTitle(element)}” in “${caller.name}”, which calls “${name}”`;
  return [{ weight, about: { kind: "process" as const, id: caller.id }, title, says }];
}

/** Outputs that read what is not there any more, or is of another type. */
function lostOutputs({ element, own, was, is }: Calling): string[] {
  if (!element.wait) return [];
  const said = (expression: string, called: TypesByName) =>
    checkExpression(expression, { types: { ...own, called: recordOf(called) } });
  return element.outputs.flatMap(({ variable, expression }) => {
    const [earlier, later] = [said(expression, was), said(expression, is)];
    const known = new Set(earlier.problems.map(({ message }) => message));
    const faults = later.problems.filter(({ message }) => !known.has(message));
    const taken = `It takes \`${expression}\` for “${variable}”`;
    if (faults.length > 0) return faults.map(({ message }) => `${taken}: ${message}`);
    if (mayCoerce(later.type, earlier.type)) return [];
    return [`${taken}, which was ${typeText(earlier.type)} and is ${typeText(later.type)} now.`];
  });
}

/** Inputs that this process takes for something else now. */
function misfitInputs({ element, own, was, is }: Calling): string[] {
  return element.inputs.flatMap(({ variable, expression }) => {
    const [earlier, later] = [was[variable], is[variable]];
    if (earlier === undefined || later === undefined) return [];
    const { type } = checkExpression(expression, { types: own });
    if (mayCoerce(type, later) || !mayCoerce(type, earlier)) return [];
    return [`It gives “${variable}” as ${typeText(type)}, but it is ${typeText(later)} now.`];
  });
}

/** A call is not refused where the start form is not filled in; steps may miss the value all the same. */
function unfilled({ element }: Calling, before: ScenarioProcess, after: ScenarioProcess): string[] {
  if (element.allInputs) return [];
  const given = new Set(element.inputs.map(({ variable }) => variable));
  const known = new Set(requiredAtStart(before).map(({ key }) => key));
  return requiredAtStart(after)
    .filter(({ key }) => !known.has(key) && !given.has(key))
    .map((field) => `It does not give “${fieldTitle(field)}”, which the start form requires now.`);
}

function requiredAtStart({ definition, forms }: ScenarioProcess) {
  const [start] = plainStarts(definition.elements);
  return (forms[start?.formId ?? ""]?.fields ?? []).filter(({ required }) => required);
}
