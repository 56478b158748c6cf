import { z } from "zod";
import { BulkActionSchema, RepairReasonSchema } from "@/contracts/repair";
import { InstanceFilterSchema } from "./list-instances.schema";
import { PreviewLineSchema } from "./repair-instance.schema";

/** As many as one operation may touch: enough for a bad day, few enough to be over in minutes. */
export const MAX_BULK_INSTANCES = 10_000;

/** Which instances are meant: these, or all running ones that a list with this filter shows. */
export const InstanceSelectionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ids"), instanceIds: z.array(z.uuid()).min(1).max(500) }),
  z.object({
    kind: z.literal("filter"),
    scope: z.enum(["mine", "all"]).default("all"),
    filter: InstanceFilterSchema,
  }),
]);
export type InstanceSelection = z.infer<typeof InstanceSelectionSchema>;

export const PreviewBulkRepairInputSchema = z.object({
  selection: InstanceSelectionSchema,
  action: BulkActionSchema,
});

export const PreviewBulkRepairOutputSchema = z.object({
  /** All that are meant, and how many of them the preview has looked at: the oldest. */
  total: z.int(),
  checked: z.int(),
  possible: z.int(),
  /** What would happen, most frequent first; `count` is the number of requests. */
  lines: z.array(PreviewLineSchema.extend({ count: z.int() })),
  /** Why it is not possible for the others. */
  refusals: z.array(z.object({ reason: z.string(), count: z.int(), reference: z.string() })),
});
export type BulkPreview = z.infer<typeof PreviewBulkRepairOutputSchema>;

export const StartBulkRepairInputSchema = PreviewBulkRepairInputSchema.extend({
  reason: RepairReasonSchema,
  /** Made by the browser once per operation, so that a double click starts one. */
  idempotencyKey: z.uuid(),
});
export const StartBulkRepairOutputSchema = z.object({ operationId: z.uuid(), total: z.int() });

export const BulkOperationInputSchema = z.object({ operationId: z.uuid() });

export const BulkOperationSchema = z.object({
  id: z.uuid(),
  action: BulkActionSchema,
  reason: z.string(),
  createdByName: z.string(),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
  cancelledAt: z.date().nullable(),
  total: z.int(),
  waiting: z.int(),
  done: z.int(),
  refused: z.int(),
  cancelled: z.int(),
});
export type BulkOperationView = z.infer<typeof BulkOperationSchema>;

export const GetBulkOperationOutputSchema = BulkOperationSchema.extend({
  /** The first hundred that were refused. */
  refusals: z.array(
    z.object({ instanceId: z.uuid(), reference: z.string(), title: z.string(), message: z.string() }),
  ),
});
export type BulkOperationDetail = z.infer<typeof GetBulkOperationOutputSchema>;

export const ListBulkOperationsOutputSchema = z.object({ items: z.array(BulkOperationSchema) });
