/** Decision tables (DMN 1.5, chapter 8). */
import type {
  DecisionTable,
  HitPolicy,
  TableInput,
  TableOutput,
  TableRule,
} from "@/contracts/boxed-expression";
import { present } from "@/interchange/dmn/present";
import { hitPolicyOf, orientationOf } from "@/interchange/dmn/table-words";
import type { XmlElement } from "@/interchange/xml/xml-node";
import type { DmnReading } from "./dmn-reading";
import { readTypeRef, refuseOtherLanguage } from "./read-parts";

export function readTable(reading: DmnReading, element: XmlElement): Omit<DecisionTable, "kind"> {
  const inputs = reading.children(element, "input").map((input) => readInput(reading, input));
  const outputs = reading.children(element, "output").map((output) => readOutput(reading, output));
  const annotations = reading
    .children(element, "annotation")
    .map((each) => reading.attribute(each, "name") ?? "");
  if (outputs.length === 0) reading.refuse(element, "The decision table has no output.");
  const widths = { inputs: inputs.length, outputs: outputs.length, annotations: annotations.length };
  const rules = reading.children(element, "rule").map((rule) => readRule(reading, rule, widths));
  return present({
    hitPolicy: readHitPolicy(reading, element),
    inputs,
    outputs,
    annotations: annotations.length > 0 ? annotations : undefined,
    rules,
    outputLabel: reading.attribute(element, "outputLabel"),
    orientation: orientationOf(reading.attribute(element, "preferredOrientation")),
  });
}

function readHitPolicy(reading: DmnReading, element: XmlElement): HitPolicy {
  const policy = reading.attribute(element, "hitPolicy") ?? "UNIQUE";
  const aggregation = reading.attribute(element, "aggregation");
  const known = hitPolicyOf(policy, policy === "COLLECT" ? aggregation : undefined);
  if (known === undefined) {
    const words = aggregation === undefined ? policy : `${policy} with aggregation ${aggregation}`;
    reading.refuse(element, `The hit policy ${words} is not known.`);
  }
  return known ?? "U";
}

function readInput(reading: DmnReading, element: XmlElement): TableInput {
  const expression = reading.child(element, "inputExpression");
  if (expression) refuseOtherLanguage(reading, expression, "expressionLanguage");
  return present({
    id: reading.attribute(element, "id"),
    label: reading.attribute(element, "label"),
    expression: (expression && reading.childText(expression, "text")) ?? "",
    typeRef: expression && readTypeRef(reading, expression),
    allowedValues: readTests(reading, element, "inputValues"),
  });
}

function readOutput(reading: DmnReading, element: XmlElement): TableOutput {
  return present({
    id: reading.attribute(element, "id"),
    name: reading.attribute(element, "name")?.trim(),
    label: reading.attribute(element, "label"),
    typeRef: readTypeRef(reading, element),
    allowedValues: readTests(reading, element, "outputValues"),
    defaultValue: readTests(reading, element, "defaultOutputEntry"),
  });
}

/** The text inside a child: `<inputValues><text>…</text></inputValues>`. */
export function readTests(reading: DmnReading, element: XmlElement, local: string): string | undefined {
  const tests = reading.child(element, local);
  if (tests === undefined) return undefined;
  refuseOtherLanguage(reading, tests, "expressionLanguage");
  return reading.childText(tests, "text");
}

function readRule(
  reading: DmnReading,
  element: XmlElement,
  widths: { inputs: number; outputs: number; annotations: number },
): TableRule {
  const inputs = readEntries(reading, element, "inputEntry");
  const outputs = readEntries(reading, element, "outputEntry");
  const annotations = readEntries(reading, element, "annotationEntry");
  refuseCount(reading, element, [inputs.length, "input entries", widths.inputs, "inputs"]);
  refuseCount(reading, element, [outputs.length, "output entries", widths.outputs, "outputs"]);
  if (annotations.length > 0) {
    refuseCount(reading, element, [
      annotations.length,
      "annotation entries",
      widths.annotations,
      "annotations",
    ]);
  }
  return present({
    id: reading.attribute(element, "id"),
    inputs,
    outputs,
    annotations: annotations.length > 0 ? annotations : undefined,
    description: reading.childText(element, "description"),
  });
}

function readEntries(reading: DmnReading, rule: XmlElement, local: string): string[] {
  return reading.children(rule, local).map((entry) => {
    refuseOtherLanguage(reading, entry, "expressionLanguage");
    return reading.childText(entry, "text") ?? "";
  });
}

function refuseCount(
  reading: DmnReading,
  rule: XmlElement,
  [found, entries, wanted, columns]: [number, string, number, string],
): void {
  if (found !== wanted)
    reading.refuse(rule, `The rule has ${found} ${entries} and the table ${wanted} ${columns}.`);
}
