import { z } from "zod";
import { ExpressionSourceSchema, KeySchema } from "../key";
import { currencyCode, fieldBase } from "./field-base";

const columnBase = { key: KeySchema, label: z.string().max(200) };

/** A column of line items. */
const ColumnSchema = z.discriminatedUnion("type", [
  z.object({ ...columnBase, type: z.literal("text"), required: z.boolean().default(false) }),
  z.object({ ...columnBase, type: z.literal("number"), required: z.boolean().default(false) }),
  z.object({
    ...columnBase,
    type: z.literal("currency"),
    required: z.boolean().default(false),
    currency: currencyCode,
  }),
  /** Computed per row; sees the row's other columns by key. */
  z.object({
    ...columnBase,
    type: z.literal("calculated"),
    expression: ExpressionSourceSchema,
    currency: currencyCode.optional(),
  }),
]);
export type Column = z.infer<typeof ColumnSchema>;

/** Value: list of rows, each an object by column key. */
export const lineItemsField = z.object({
  ...fieldBase,
  type: z.literal("lineItems"),
  columns: z.array(ColumnSchema).min(1).max(20),
  minRows: z.int().min(0).max(500).default(1),
  maxRows: z.int().min(1).max(500).default(100),
});
