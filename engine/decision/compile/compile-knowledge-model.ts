import type { KnowledgeModel } from "@/contracts/decision";
import { makeFunction } from "@/engine/decision/logic/make-function";
import { anyData, type DataType } from "@/engine/decision/types/data-type";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import type { CompiledElement } from "./compiled-element";
import type { CompiledLogic } from "./logic";
import type { LogicSite } from "./logic-site";
import { type Requirement, seeRequired } from "./requirements";

/** The declared type is that of the function or, as earlier versions of DMN wrote it, of its result. */
function resultOf(data: DataType): DataType {
  if (data.feel.kind !== "functionOf") return data.feel.kind === "function" ? anyData : data;
  return { name: data.name, feel: data.feel.result, passes: null };
}

/** The parameters by their slots, and the body that sees them. */
function compileBody(model: KnowledgeModel, result: FeelType, site: LogicSite) {
  const { logic } = model;
  const slots: number[] = [];
  let inner = site;
  const parameters = (logic?.parameters ?? []).map(({ name, typeRef }) => {
    const type = site.type(typeRef);
    const next = inner.with(name, type.feel);
    slots.push(next.slot);
    inner = next.site;
    return { name, type };
  });
  let body: CompiledLogic | null = null;
  if (logic !== undefined && logic.language !== "FEEL")
    site.report("foreignFunction", `Functions in ${logic.language} are not run. Write it in FEEL.`);
  else if (logic?.body !== undefined) body = inner.expecting(result).compile(logic.body);
  return { parameters, slots, body };
}

/** Completes a knowledge model's element: its value is a function, which can also call itself. */
export function compileKnowledgeModel(
  model: KnowledgeModel,
  element: CompiledElement,
  required: readonly Requirement[],
  site: LogicSite,
): void {
  const declared = (model.logic?.parameters ?? []).map(({ typeRef }) => site.type(typeRef).feel);
  const result = resultOf(element.data);
  const type: FeelType = { kind: "functionOf", parameters: declared, result: result.feel };
  element.type = type;
  const own = site.with(model.name, type);
  const { site: inner, fill } = seeRequired(required, own.site);
  const { parameters, slots, body } = compileBody(model, result.feel, inner);
  element.value = (activation) => {
    const caught: FeelValue[] = [];
    fill(caught, activation);
    const { run, explainer } = activation;
    const call = (args: readonly FeelValue[]): FeelValue => {
      const values = caught.slice();
      for (const [index, slot] of slots.entries()) values[slot] = args[index] ?? null;
      return body === null ? null : body.run({ values, run, explainer });
    };
    const frame = { values: caught, run, explainer };
    const made = makeFunction({ parameters, result, place: site.place, body: call }, frame);
    caught[own.slot] = made;
    return made;
  };
}
