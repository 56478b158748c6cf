/** Decision tables as elements: the other direction of `read-table`. */
import type { DecisionTable, TableInput, TableOutput, TableRule } from "@/contracts/boxed-expression";
import { orientationWords, policyWords } from "@/interchange/dmn/table-words";
import { type Draft, draft, withImplied, wrappedText } from "./draft";
import { described } from "./draft-parts";

export function draftTable(table: DecisionTable): Draft {
  const { policy, aggregation } = policyWords[table.hitPolicy];
  const drafted = draft(
    "decisionTable",
    {
      hitPolicy: policy === "UNIQUE" ? undefined : policy,
      aggregation,
      preferredOrientation: table.orientation && orientationWords[table.orientation],
      outputLabel: table.outputLabel,
    },
    [
      ...table.inputs.map(draftInput),
      ...table.outputs.map(draftOutput),
      ...(table.annotations ?? []).map((name) => draft("annotation", { name })),
      ...table.rules.map(draftRule),
    ],
  );
  return policy === "UNIQUE" ? withImplied(drafted, "hitPolicy", policy) : drafted;
}

function draftInput({ id, label, expression, typeRef, allowedValues }: TableInput): Draft {
  const written = wrappedText("inputExpression", expression) ?? draft("inputExpression");
  const attributes = draft("inputExpression", { typeRef }).attributes;
  return draft("input", { id, label }, [
    { ...written, attributes },
    wrappedText("inputValues", allowedValues),
  ]);
}

function draftOutput({ id, name, label, typeRef, allowedValues, defaultValue }: TableOutput): Draft {
  return draft("output", { id, name, label, typeRef }, [
    wrappedText("outputValues", allowedValues),
    wrappedText("defaultOutputEntry", defaultValue),
  ]);
}

function draftRule({ id, inputs, outputs, annotations, description }: TableRule): Draft {
  return draft("rule", { id }, [
    described(description),
    ...inputs.map((text) => wrappedText("inputEntry", text)),
    ...outputs.map((text) => wrappedText("outputEntry", text)),
    ...(annotations ?? []).map((text) => wrappedText("annotationEntry", text)),
  ]);
}
