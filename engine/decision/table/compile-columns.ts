/** The columns of a table: what goes in and out, of which type and with which allowed values. */
import type { DecisionTable, TableInput, TableOutput } from "@/contracts/boxed-expression";
import type { Logic } from "@/engine/decision/compile/logic";
import type { LogicSite } from "@/engine/decision/compile/logic-site";
import type { DataType } from "@/engine/decision/types/data-type";

export interface InputColumn {
  readonly label: string;
  readonly value: Logic;
  readonly type: DataType;
  /** Tests of the value in the table's slot; null where every value is allowed. */
  readonly allowed: Logic | null;
}

export interface OutputColumn {
  readonly label: string;
  readonly type: DataType;
  readonly allowed: Logic | null;
  /** The allowed values in their order; null where they are not listed. */
  readonly order: Logic | null;
  readonly defaultValue: Logic | null;
}

/** What people call a column. */
export function inputLabel(input: TableInput, index: number): string {
  return input.label ?? (input.expression.trim() === "" ? `input ${index + 1}` : input.expression.trim());
}

export function outputLabel(output: TableOutput, index: number): string {
  return output.label ?? output.name ?? `output ${index + 1}`;
}

/** `cellSite` also sees the input value, as `?`. */
export function compileInput(
  { input, index }: { input: TableInput; index: number },
  site: LogicSite,
  cellSite: LogicSite,
): InputColumn {
  const column = { kind: "input", index } as const;
  const own = site.at({ column });
  const type = own.type(input.typeRef);
  if (input.expression.trim() === "") own.report("inputWithoutExpression", `Input ${index + 1} is empty.`);
  return {
    label: inputLabel(input, index),
    value: own.expression(input.expression, type.feel),
    type,
    allowed: cellSite.at({ column }).tests(input.allowedValues ?? ""),
  };
}

/** The type of an output that has none of its own: with one output, that of the table. */
function typeOfOutput(output: TableOutput, table: DecisionTable, site: LogicSite): DataType {
  const typeRef = output.typeRef ?? (table.outputs.length === 1 ? table.typeRef : undefined);
  const type = site.type(typeRef);
  const isListOfResults = output.typeRef === undefined && type.feel.kind === "list";
  return isListOfResults ? site.type(undefined) : type;
}

export function compileOutput(
  { output, index, table }: { output: TableOutput; index: number; table: DecisionTable },
  site: LogicSite,
  { cellSite, ordered }: { cellSite: LogicSite; ordered: boolean },
): OutputColumn {
  const column = { kind: "output", index } as const;
  const own = site.at({ column });
  const type = typeOfOutput(output, table, own);
  const values = output.allowedValues ?? type.allowedValues ?? "";
  const { defaultValue } = output;
  return {
    label: outputLabel(output, index),
    type,
    allowed: cellSite.at({ column }).tests(output.allowedValues ?? ""),
    order: ordered && values.trim() !== "" ? own.expression(`[${values}]`) : null,
    defaultValue:
      defaultValue === undefined || defaultValue.trim() === ""
        ? null
        : own.expression(defaultValue, type.feel),
  };
}
