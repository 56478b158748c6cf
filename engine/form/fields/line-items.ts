import type { Column, FieldOf } from "@/contracts/form";
import { isTagged, type Value, type Variables } from "@/contracts/value";
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import {
  type FieldEntry,
  fieldTitle,
  isEmptyValue,
  type Reading,
  refused,
  type SettingFault,
} from "../field-entry";
import { currencyDecimals, numberProblem } from "../number-value";
import { isReservedName } from "../reserved-names";
import { storableText } from "../storable-text";
import { calculatedSchema } from "./calculated";

/** Repeating rows, each an object by column key. Calculated columns are filled in by the form. */
export const lineItems: FieldEntry<"lineItems"> = {
  empty: [],

  read(raw, field) {
    const title = fieldTitle(field);
    if (!Array.isArray(raw)) return refused(`${title} must be a list of rows.`);
    if (raw.length > field.maxRows) return refused(`${title} can have at most ${field.maxRows} rows.`);
    const problems: { path: string; message: string }[] = [];
    if (raw.length > 0 && raw.length < field.minRows) {
      problems.push({ path: "", message: `${title} needs at least ${field.minRows} rows.` });
    }
    const rows = raw.map((row, index) => {
      const read = readRow(row, field, index);
      problems.push(...read.problems);
      return read.value;
    });
    return { value: rows, problems };
  },

  valueType: ({ columns }) => ({
    kind: "list",
    element: {
      kind: "contextOf",
      entries: new Map(columns.map((column) => [column.key, columnType(column)])),
    },
  }),

  jsonSchema: (field) => ({
    type: "array",
    maxItems: field.maxRows,
    ...(field.required ? { minItems: Math.max(field.minRows, 1) } : {}),
    items: {
      type: "object",
      properties: Object.fromEntries(field.columns.map((column) => [column.key, columnSchema(column)])),
      required: field.columns.flatMap((column) =>
        "required" in column && column.required ? [column.key] : [],
      ),
      additionalProperties: false,
    },
  }),

  format: (value) => (Array.isArray(value) ? `${value.length} ${value.length === 1 ? "row" : "rows"}` : ""),

  reportType: "rows",

  sample: ({ columns }) => [Object.fromEntries(columns.flatMap(sampleCell))],

  check: (field) => [...checkColumns(field), ...checkRows(field)],
};

export function columnType({ type }: Column): FeelType {
  if (type === "calculated") return anyType;
  return typeNamed(type === "text" ? "string" : "number");
}

function readRow(row: Value, field: FieldOf<"lineItems">, index: number): Reading {
  const where = `${fieldTitle(field)}, row ${index + 1}`;
  if (typeof row !== "object" || row === null || Array.isArray(row) || isTagged(row)) {
    return { value: {}, problems: [{ path: `[${index}]`, message: `${where} must be an object.` }] };
  }
  const problems: { path: string; message: string }[] = [];
  const sent = new Map(Object.entries(row));
  const cells: [string, Value][] = [];
  for (const column of field.columns) {
    const raw = sent.get(column.key);
    sent.delete(column.key);
    const cell = readCell(raw, column);
    cells.push([column.key, cell.value]);
    if (cell.problem !== null) {
      problems.push({ path: `[${index}].${column.key}`, message: `${where}: ${cell.problem}` });
    }
  }
  for (const key of sent.keys()) {
    problems.push({ path: `[${index}].${key}`, message: `${where}: "${key}" is not a column.` });
  }
  return { value: Object.fromEntries(cells), problems };
}

function readCell(raw: Value | undefined, column: Column): { value: Value; problem: string | null } {
  if (column.type === "calculated") return { value: null, problem: null };
  const title = fieldTitle(column);
  if (raw === undefined || isEmptyValue(raw)) {
    return { value: null, problem: column.required ? `${title} is required.` : null };
  }
  if (column.type === "text") {
    if (typeof raw !== "string") return { value: null, problem: `${title} must be text.` };
    if (raw.length > 1000) return { value: null, problem: `${title} can have at most 1000 characters.` };
    const cell = storableText(raw).trim();
    if (cell === "") return { value: null, problem: column.required ? `${title} is required.` : null };
    return { value: cell, problem: null };
  }
  const decimals = column.type === "currency" ? currencyDecimals(column.currency) : undefined;
  const problem = numberProblem(raw, title, { decimals });
  return { value: problem === null ? raw : null, problem };
}

function columnSchema(column: Column): Variables {
  const title = { title: fieldTitle(column) };
  if (column.type === "calculated") return { ...title, ...calculatedSchema(column.currency) };
  if (column.type === "text") return { ...title, type: "string", maxLength: 1000 };
  return { ...title, type: "number" };
}

function sampleCell({ key, label, type }: Column): [string, Value][] {
  return type === "calculated" ? [] : [[key, type === "text" ? label : 1]];
}

function checkColumns(field: FieldOf<"lineItems">): SettingFault[] {
  const title = fieldTitle(field);
  const keys = new Set<string>();
  return field.columns.flatMap(({ key }, index) => {
    const setting = `columns[${index}].key`;
    const faults: SettingFault[] = [];
    if (keys.has(key)) {
      faults.push({ code: "duplicateKey", message: `"${title}" has the column "${key}" twice.`, setting });
    }
    if (isReservedName(key)) {
      const message = `"${title}" has the column "${key}", which is a reserved word.`;
      faults.push({ code: "reservedName", message, setting });
    }
    keys.add(key);
    return faults;
  });
}

function checkRows(field: FieldOf<"lineItems">): SettingFault[] {
  if (field.minRows <= field.maxRows) return [];
  const message = `"${fieldTitle(field)}" needs more rows than it may have.`;
  return [{ code: "limitsReversed", message, setting: "minRows" }];
}
