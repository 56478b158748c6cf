import { Activation } from "@/engine/decision/evaluate/activation";
import { makeFunction } from "@/engine/decision/logic/make-function";
import { anyData, type DataType } from "@/engine/decision/types/data-type";
import { emptyContext, type FeelValue } from "@/engine/expression/values/feel-value";
import type { CompiledElement, CompiledService, ElementValues } from "./compiled-element";
import type { LogicSite } from "./logic-site";

export interface ServiceParts {
  outputs: readonly CompiledElement[];
  inputs: readonly CompiledElement[];
}

function resultType(data: DataType): DataType {
  if (data.feel.kind === "functionOf") return { name: data.name, feel: data.feel.result, passes: null };
  return data.feel.kind === "function" ? anyData : data;
}

/** One output decision gives its value, several a context of theirs. */
function outputOf(outputs: readonly CompiledElement[], activation: ElementValues): FeelValue {
  const [only] = outputs;
  if (only !== undefined && outputs.length === 1) return activation.valueOf(only);
  const result = emptyContext();
  for (const output of outputs) result[output.name] = activation.valueOf(output);
  return result;
}

/** Completes a service's element: its value is a function over an activation of its own. */
export function compileCallableDecisions(
  service: CompiledService,
  parts: ServiceParts,
  site: LogicSite,
): void {
  const { inputs, outputs } = parts;
  if (outputs.length === 0) site.report("serviceWithoutOutput", "The service has no output decision.");
  const result = resultType(service.data);
  service.inputs = inputs;
  service.outputs = outputs;
  service.type = {
    kind: "functionOf",
    parameters: inputs.map(({ data }) => data.feel),
    result: outputs.length === 1 ? (outputs[0]?.type ?? result.feel) : result.feel,
  };
  service.invoke = (args, { run, explainer }) => {
    const given = new Map(inputs.map((input, index) => [input, args[index] ?? null]));
    const output = outputOf(outputs, new Activation({ run, explainer }, () => null, given));
    return explainer.border(output, result, site.place, run);
  };
  const parameters = inputs.map(({ name, data }) => ({ name, type: data }));
  service.value = (activation) => {
    const { run, explainer } = activation;
    const body = (args: readonly FeelValue[]) => service.invoke(args, activation);
    const definition = { parameters, result: anyData, place: site.place, body };
    return makeFunction(definition, { values: [], run, explainer });
  };
}
