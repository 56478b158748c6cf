import type { RecordOperation, TableShape } from "@/contracts/data-table";
import type { ElementOf } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import { cellType } from "@/engine/data-table/read-cell";
import type { CompileScope, ElementEntry, Moves } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";
import { inList } from "./in-list";

type Step = ElementOf<"dataRecord">;

const reads: readonly RecordOperation[] = ["find", "list"];

export const matchesRecords = (operation: RecordOperation) =>
  ["find", "list", "update", "delete"].includes(operation);
export const writesCells = (operation: RecordOperation) => ["create", "update", "upsert"].includes(operation);

/**
 * Asks for work on the records of a data table. A worker does it in the transaction in which the token goes on, so that it
 * happens once, whatever dies. Errors carry a code: recordNotFound, severalRecords, recordExists, recordInvalid, tableFull,
 * tableGone.
 */
export const dataRecord: ElementEntry<"dataRecord"> = {
  hasResult: true,
  waits: "always",

  compile(element, scope) {
    const title = elementTitle(element);
    const { tableId, operation, whenMissing } = element;
    if (tableId === undefined) {
      scope.error("tableMissing", `"${title}" does not say which data table it is about.`, "tableId");
    }
    checkSettings(element, title, scope);
    const shape = findShape(element, title, scope);
    if (shape !== null) checkColumns(element, shape, title, scope);
    const match = matchesRecords(operation) ? compileCells(element, "match", shape, scope) : nothing;
    const values = writesCells(operation) ? compileCells(element, "values", shape, scope) : nothing;
    return {
      enter(moves, token) {
        const sought = tableId === undefined ? null : match(moves, token);
        const written = sought === null ? null : values(moves, token);
        if (tableId === undefined || sought === null || written === null) return;
        moves.emit({
          type: "effectRequested",
          token,
          element: element.id,
          request: { kind: "dataRecord", tableId, operation, match: sought, values: written, whenMissing },
          retry: { attempts: 5, backoffSeconds: 1 },
        });
      },
    };
  },

  summary: ({ operation }) => summaries[operation],

  waitsFor: (_token, element) =>
    `"${elementTitle(element)}" ${reads.includes(element.operation) ? "reads" : "changes"} a data table`,
};

const summaries: Record<RecordOperation, string> = {
  find: "Finds a record",
  list: "Lists records",
  create: "Adds a record",
  update: "Changes a record",
  upsert: "Adds or changes a record",
  delete: "Deletes a record",
};

/** What is wrong whatever the table is like. */
function checkSettings(element: Step, title: string, scope: CompileScope): void {
  const { operation, match, values } = element;
  if (matchesRecords(operation) && operation !== "list" && match.length === 0) {
    scope.error("matchMissing", `"${title}" does not say which record it means.`, "match");
  }
  if (writesCells(operation) && values.length === 0) {
    scope.error("valuesMissing", `"${title}" does not say what it writes.`, "values");
  }
}

/** The table's columns as they are now; null where only a running process is compiled, or after a report. */
function findShape({ tableId }: Step, title: string, scope: CompileScope): TableShape | null {
  const tables = scope.directory?.tables ?? null;
  if (tables === null || tableId === undefined) return null;
  const table = tables.get(tableId);
  if (table !== undefined) return table.shape;
  const message = `The data table of "${title}" does not exist or is archived. Choose another one.`;
  scope.error("tableUnknown", message, "tableId");
  return null;
}

function checkColumns(element: Step, shape: TableShape, title: string, scope: CompileScope): void {
  const { operation, match, values } = element;
  const { columns, keyColumn } = shape;
  for (const [setting, cells] of Object.entries({ match, values })) {
    const used = setting === "match" ? matchesRecords(operation) : writesCells(operation);
    for (const [index, { column }] of used ? cells.entries() : []) {
      if (columns.some(({ key }) => key === column)) continue;
      const message = `"${title}" names the column "${column}", which its data table does not have.`;
      scope.error("columnUnknown", message, `${setting}[${index}].column`);
    }
  }
  const given = new Set(values.map(({ column }) => column));
  if (operation === "upsert" && (keyColumn === null || !given.has(keyColumn))) {
    const message =
      keyColumn === null
        ? `"${title}" cannot tell whether the record is there: its data table has no key column.`
        : `"${title}" has to give the key column, by which it tells whether the record is there.`;
    scope.error("keyMissing", message, "values");
  }
  const missing = columns.filter(({ key, required }) => required && !given.has(key));
  if (operation === "create" && missing.length > 0) {
    const labels = inList(
      missing.map(({ label }) => `"${label}"`),
      "and",
    );
    scope.error("cellsMissing", `"${title}" has to give ${labels}, which every record needs.`, "values");
  }
}

type Cells = (moves: Moves, token: number) => Variables | null;
const nothing: Cells = () => ({});

function compileCells(
  element: Step,
  setting: "match" | "values",
  shape: TableShape | null,
  scope: CompileScope,
): Cells {
  const cells = element[setting].map(({ column, expression }, index) => {
    const known = shape?.columns.find(({ key }) => key === column);
    // Numbers become text where a column keeps text.
    const expected = known === undefined || cellType(known).kind === "string" ? undefined : cellType(known);
    const compiled = scope.expression(`${setting}[${index}].expression`, expression, expected);
    return { column, compiled, source: `\`${expression}\` for ${column}` };
  });
  return (moves, token) => {
    const given: Variables = {};
    for (const { column, compiled, source } of cells) {
      const result = compiled === null ? null : moves.evaluate(token, compiled, source);
      if (result === null) return null;
      given[column] = result.value;
    }
    return given;
  };
}
