/**
 * What a template brings along besides its process. The parts are named by ids that follow from their names, so that a
 * process can point at them; a tenant gets copies with ids of its own (link-template.ts).
 */
import { v5 as idFromName } from "uuid";
import { type TableColumn, type TableShape, TableShapeSchema } from "@/contracts/data-table";
import type { DecisionModel } from "@/contracts/decision";
import { type Field, type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import type { Candidate } from "@/contracts/human-work";
import type { Value } from "@/contracts/value";
import { readRecord } from "@/engine/data-table/read-record";
import { type TablePlan, tableModel } from "../../decisions/templates/table-model";

const NAMESPACE = "6f1f5a52-8d0e-4d0c-9c39-2f6f6f0c7d1e";

export interface FormPart {
  id: string;
  definition: FormDefinition;
}

export interface DecisionPart {
  id: string;
  model: DecisionModel;
}

export interface TablePart {
  id: string;
  name: string;
  shape: TableShape;
  /** What the table holds at first, so that the process can be tried. */
  records: Record<string, Value>[];
}

/** People whom a process needs: the tenant's group of that name or, as long as there is none, `otherwise`. */
export interface PeoplePart {
  id: string;
  name: string;
  otherwise: Candidate[];
}

export function form(title: string, description: string, fields: Field[]): FormPart {
  const definition = FormDefinitionSchema.parse({ schemaVersion: 1, title, description, fields });
  return { id: idFromName(`form ${title}`, NAMESPACE), definition };
}

/** A decision with one table, named like it. */
export function decision(name: string, plan: TablePlan): DecisionPart {
  return { id: idFromName(`decision ${name}`, NAMESPACE), model: tableModel(name, plan) };
}

type Column = Pick<TableColumn, "key" | "label"> & {
  type: string;
  required?: boolean;
  [setting: string]: unknown;
};

/** The first column tells the records apart; a record is written as its cells in the order of the columns. */
export function table(name: string, columns: Column[], rows: Value[][]): TablePart {
  const shape = TableShapeSchema.parse({ columns, keyColumn: columns[0]?.key ?? null });
  const records = rows.map((row) => {
    const raw = Object.fromEntries(shape.columns.map(({ key }, index) => [key, row[index] ?? null]));
    const { cells, problems } = readRecord(shape, raw);
    if (problems[0]) throw new Error(`${name}: ${problems[0].message}`);
    return cells;
  });
  return { id: idFromName(`table ${name}`, NAMESPACE), name, shape, records };
}

export function people(name: string, otherwise: Candidate[]): PeoplePart {
  return { id: idFromName(`group ${name}`, NAMESPACE), name, otherwise };
}
