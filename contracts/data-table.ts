import { z } from "zod";
import { OptionSchema } from "./fields/field-base";
import { KeySchema } from "./key";
import type { Value } from "./value";

/** How large a data table may become: it is edited as a whole and looked up within a transaction. */
export const dataTableLimits = { columns: 50, records: 10_000, options: 500, cellCharacters: 2000 };

const columnBase = {
  /** Names the column for ever, in records, expressions and process steps; the label may change. */
  key: KeySchema,
  label: z.string().trim().min(1, "Give the column a name.").max(100),
  required: z.boolean().default(false),
};

/** A column of a data table. The values of its cells are those of process data; an empty cell is null. */
export const TableColumnSchema = z.discriminatedUnion("type", [
  z.object({ ...columnBase, type: z.literal("text") }),
  /** Exact: a number that a double does not carry is tagged. */
  z.object({ ...columnBase, type: z.literal("number"), decimals: z.int().min(0).max(10).optional() }),
  z.object({ ...columnBase, type: z.literal("date") }),
  z.object({ ...columnBase, type: z.literal("yesNo") }),
  /** The option is kept by its value. */
  z.object({
    ...columnBase,
    type: z.literal("choice"),
    options: z.array(OptionSchema).min(1, "Add an option.").max(dataTableLimits.options),
  }),
  z.object({ ...columnBase, type: z.literal("email") }),
  /** An http or https address. */
  z.object({ ...columnBase, type: z.literal("url") }),
]);
export type TableColumn = z.infer<typeof TableColumnSchema>;
export type TableColumnType = TableColumn["type"];

/** What process steps add to a record, and a name that JavaScript keeps for itself. */
export const reservedKeys: ReadonlySet<string> = new Set(["id", "found", "__proto__"]);

/** The columns of a data table, and which one tells its records apart. */
export const TableShapeSchema = z
  .object({
    columns: z
      .array(TableColumnSchema)
      .min(1, "A data table needs a column.")
      .max(dataTableLimits.columns, `A data table has at most ${dataTableLimits.columns} columns.`),
    /** No two records have the same value there. Null: records may be alike. */
    keyColumn: KeySchema.nullable(),
  })
  .superRefine(({ columns, keyColumn }, { addIssue }) => {
    const seen = new Set<string>();
    for (const [index, { key }] of columns.entries()) {
      const path = ["columns", index, "key"];
      if (reservedKeys.has(key)) addIssue({ code: "custom", message: `"${key}" is a reserved name.`, path });
      if (seen.has(key)) addIssue({ code: "custom", message: `Two columns are called "${key}".`, path });
      seen.add(key);
    }
    if (keyColumn !== null && !columns.some(({ key }) => key === keyColumn)) {
      addIssue({ code: "custom", message: "The key column does not exist.", path: ["keyColumn"] });
    }
  });
export type TableShape = z.infer<typeof TableShapeSchema>;

/** What a record holds, by column key; columns that are absent are empty. */
export type RecordCells = Readonly<Record<string, Value>>;

/** What a process step does with records: `find` and `list` read, the others change one. */
export const recordOperations = ["find", "list", "create", "update", "upsert", "delete"] as const;
export const RecordOperationSchema = z.enum(recordOperations);
export type RecordOperation = z.infer<typeof RecordOperationSchema>;
