/** Inputs, outputs and notes as columns: adding, changing, deleting, moving, with the cells below them. */
import type { DecisionTable, TableInput, TableOutput, TableRule } from "@/contracts/boxed-expression";
import type { ColumnKind } from "./columns";
import { freshId } from "./fresh-id";

type Place = { kind: ColumnKind; index: number };

export function addInput(table: DecisionTable, input: Omit<TableInput, "id">): DecisionTable {
  const id = freshId(
    "input",
    table.inputs.map((other) => other.id),
  );
  return {
    ...table,
    inputs: [...table.inputs, { id, ...input }],
    rules: table.rules.map((rule) => ({ ...rule, inputs: [...rule.inputs, ""] })),
  };
}

/** A second output makes the result a context, in which each needs a name. */
export function addOutput(table: DecisionTable): DecisionTable {
  const id = freshId(
    "output",
    table.outputs.map((other) => other.id),
  );
  const named = table.outputs.map((output) => ({ ...output, name: output.name || "result" }));
  const name = freshId(
    "output",
    named.map((other) => other.name),
  ).replace("_", " ");
  return {
    ...table,
    outputs: [...named, { id, name, typeRef: "string" }],
    rules: table.rules.map((rule) => ({ ...rule, outputs: [...rule.outputs, ""] })),
  };
}

export function addNotes(table: DecisionTable): DecisionTable {
  return {
    ...table,
    annotations: [...(table.annotations ?? []), "Note"],
    rules: table.rules.map((rule) => ({ ...rule, annotations: [...(rule.annotations ?? []), ""] })),
  };
}

export function changeInput(table: DecisionTable, index: number, patch: Partial<TableInput>): DecisionTable {
  return {
    ...table,
    inputs: table.inputs.map((input, at) => (at === index ? { ...input, ...patch } : input)),
  };
}

export function changeOutput(
  table: DecisionTable,
  index: number,
  patch: Partial<TableOutput>,
): DecisionTable {
  return {
    ...table,
    outputs: table.outputs.map((output, at) => (at === index ? { ...output, ...patch } : output)),
  };
}

export function renameNotes(table: DecisionTable, index: number, title: string): DecisionTable {
  return { ...table, annotations: table.annotations?.map((other, at) => (at === index ? title : other)) };
}

/** A table keeps at least one output. */
export function canRemove(table: DecisionTable, { kind }: Place): boolean {
  return kind !== "output" || table.outputs.length > 1;
}

export function removeColumn(table: DecisionTable, place: Place): DecisionTable {
  if (!canRemove(table, place)) return table;
  return rearrange(table, place.kind, (list) => list.toSpliced(place.index, 1));
}

/** Inputs stay among inputs, outputs among outputs. */
export function moveColumn(table: DecisionTable, { kind, index }: Place, to: number): DecisionTable {
  return rearrange(table, kind, (list) => {
    const moved = list.slice(index, index + 1);
    return list.toSpliced(index, 1).toSpliced(to, 0, ...moved);
  });
}

/** Does the same to the columns of a kind and to the cells below them. */
function rearrange(
  table: DecisionTable,
  kind: ColumnKind,
  change: <Item>(list: readonly Item[]) => Item[],
): DecisionTable {
  const rules = (of: (rule: TableRule) => Partial<TableRule>) =>
    table.rules.map((rule) => ({ ...rule, ...of(rule) }));
  switch (kind) {
    case "input":
      return {
        ...table,
        inputs: change(table.inputs),
        rules: rules((rule) => ({ inputs: change(rule.inputs) })),
      };
    case "output":
      return {
        ...table,
        outputs: change(table.outputs),
        rules: rules((rule) => ({ outputs: change(rule.outputs) })),
      };
    case "annotation":
      return {
        ...table,
        annotations: change(table.annotations ?? []),
        rules: rules((rule) => ({ annotations: change(rule.annotations ?? []) })),
      };
  }
}
