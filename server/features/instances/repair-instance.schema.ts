import { z } from "zod";
import { RepairReasonSchema, RepairSchema } from "@/contracts/repair";

export const RetryIncidentInputSchema = z.object({ instanceId: z.uuid(), token: z.int().min(0) });
export const TerminateInstanceInputSchema = z.object({ instanceId: z.uuid(), reason: RepairReasonSchema });
export const RepairOutputSchema = z.object({ instanceId: z.uuid() });

export const RepairInstanceInputSchema = z.object({
  instanceId: z.uuid(),
  repair: RepairSchema,
  reason: RepairReasonSchema,
});

export const PreviewRepairInputSchema = RepairInstanceInputSchema.omit({ reason: true });

export const PreviewLineSchema = z.object({
  kind: z.enum(["ends", "changes", "begins", "warns"]),
  /** A sentence without a full stop. */
  text: z.string(),
});
export type PreviewLineView = z.infer<typeof PreviewLineSchema>;

export const PreviewRepairOutputSchema = z.discriminatedUnion("possible", [
  z.object({ possible: z.literal(true), lines: z.array(PreviewLineSchema) }),
  z.object({ possible: z.literal(false), reason: z.string() }),
]);
