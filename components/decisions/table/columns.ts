import type { DecisionTable, TableRule } from "@/contracts/boxed-expression";

export type ColumnKind = "input" | "output" | "annotation";

/** A column of a table, and its place among those of its kind. */
export type Column = {
  kind: ColumnKind;
  index: number;
  /** Stays while others come and go. */
  id: string;
  title: string;
  typeRef?: string | undefined;
  allowedValues?: string | undefined;
};

/** Inputs, then outputs, then notes: the order in which people read a rule. */
export function columnsOf(table: DecisionTable): Column[] {
  const inputs = table.inputs.map(
    (input, index): Column => ({
      kind: "input",
      index,
      id: input.id ?? `input ${index}`,
      title: input.label || input.expression || `Input ${index + 1}`,
      typeRef: input.typeRef,
      allowedValues: input.allowedValues,
    }),
  );
  const outputs = table.outputs.map(
    (output, index): Column => ({
      kind: "output",
      index,
      id: output.id ?? `output ${index}`,
      title: output.label || output.name || table.outputLabel || "Result",
      typeRef: output.typeRef ?? (table.outputs.length === 1 ? table.typeRef : undefined),
      allowedValues: output.allowedValues,
    }),
  );
  const notes = (table.annotations ?? []).map(
    (title, index): Column => ({
      kind: "annotation",
      index,
      id: `annotation ${index}`,
      title: title || "Note",
    }),
  );
  return [...inputs, ...outputs, ...notes];
}

const lists = { input: "inputs", output: "outputs", annotation: "annotations" } as const;

export function cellText(rule: TableRule, { kind, index }: Column): string {
  return rule[lists[kind]]?.[index] ?? "";
}

export function withCell(rule: TableRule, { kind, index }: Column, text: string): TableRule {
  if (cellText(rule, { kind, index, id: "", title: "" }) === text) return rule;
  const cells = [...(rule[lists[kind]] ?? [])];
  while (cells.length <= index) cells.push("");
  cells[index] = text;
  return { ...rule, [lists[kind]]: cells };
}
