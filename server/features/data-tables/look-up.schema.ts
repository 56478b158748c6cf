import { z } from "zod";
import type { RecordCells } from "@/contracts/data-table";
import { KeySchema } from "@/contracts/form";

/** Which lookup somebody fills in: the server finds its table and columns, so that nobody can name others. */
export const LookupPlaceSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("start"),
    processId: z.uuid(),
    element: KeySchema.optional(),
    field: KeySchema,
  }),
  z.object({ kind: z.literal("task"), taskId: z.uuid(), field: KeySchema }),
  /** As a form is being built, for those who may read data tables anyway. */
  z.object({
    kind: z.literal("draft"),
    tableId: z.uuid(),
    labelColumn: KeySchema.optional(),
    columns: z.array(KeySchema).max(20),
  }),
]);
export type LookupPlace = z.infer<typeof LookupPlaceSchema>;

/** Where a page ended: what begins with the text comes first, then by label. */
const LookupCursorSchema = z.object({
  rank: z.int().min(0).max(1),
  label: z.string().max(5000),
  id: z.uuid(),
});
export type LookupCursor = z.infer<typeof LookupCursorSchema>;

export const LookupQuerySchema = z.object({
  /** In what a record is called, its key and the columns that the field shows; nowhere else. */
  search: z.string().trim().max(200).default(""),
  cursor: LookupCursorSchema.nullish(),
  limit: z.int().min(1).max(100).default(30),
});
export type LookupQuery = z.infer<typeof LookupQuerySchema>;

export const LookUpInputSchema = LookupQuerySchema.extend({ place: LookupPlaceSchema });
export const LookUpOutputSchema = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      /** What the record holds in the columns that the field names, and in no other. */
      cells: z.custom<RecordCells>(),
    }),
  ),
  nextCursor: LookupCursorSchema.nullable(),
});
export type LookupPage = z.infer<typeof LookUpOutputSchema>;
