/** Decision models for tests, as short as what they say. */
import type { DecisionTable, HitPolicy } from "@/contracts/boxed-expression";
import { type DecisionModel, DecisionModelSchema } from "@/contracts/decision";

interface TableDrawing {
  hitPolicy?: HitPolicy;
  inputs: (string | { expression: string; typeRef?: string; allowedValues?: string; label?: string })[];
  outputs?: { name?: string; typeRef?: string; allowedValues?: string; defaultValue?: string }[];
  /** A rule as `inputs -> outputs`, cells parted by `|`. */
  rules: string[];
}

const cells = (text: string): string[] => text.split("|").map((cell) => cell.trim());

export function drawTable({ hitPolicy = "U", inputs, outputs = [{}], rules }: TableDrawing): DecisionTable {
  return {
    kind: "decisionTable",
    hitPolicy,
    inputs: inputs.map((input) => (typeof input === "string" ? { expression: input } : input)),
    outputs,
    rules: rules.map((rule) => {
      const [tests = "", results = ""] = rule.split("->");
      return { inputs: tests.trim() === "" ? [] : cells(tests), outputs: cells(results) };
    }),
  };
}

/** A model with the parts that are given; ids of elements are their names. */
export function drawModel(parts: Partial<Record<keyof DecisionModel, unknown>>): DecisionModel {
  return DecisionModelSchema.parse({
    schemaVersion: 1,
    name: "Test",
    itemDefinitions: [],
    inputData: [],
    decisions: [],
    knowledgeModels: [],
    services: [],
    ...parts,
  });
}

export const input = (name: string, typeRef?: string) => ({ id: name, name, ...(typeRef && { typeRef }) });

const references = (names: readonly string[]) => names.map((id) => ({ id }));

/** A decision; `needs` are decisions and input data, `uses` functions. */
export function drawDecision(
  name: string,
  logic: unknown,
  { needs = [], uses = [], typeRef }: { needs?: string[]; uses?: string[]; typeRef?: string } = {},
) {
  const expression = typeof logic === "string" ? { kind: "literalExpression", text: logic } : logic;
  return {
    id: name,
    name,
    information: references(needs),
    knowledge: references(uses),
    ...(typeRef === undefined ? {} : { typeRef }),
    logic: expression,
  };
}

/** One decision, "Result", over the inputs that the table's expressions name. */
export function modelOfTable(table: DecisionTable): DecisionModel {
  const names = [...new Set(table.inputs.map(({ expression }) => expression))];
  return drawModel({
    inputData: names.map((name) => input(name)),
    decisions: [drawDecision("Result", table, { needs: names })],
  });
}
