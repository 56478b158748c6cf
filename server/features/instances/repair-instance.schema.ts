import { z } from "zod";

export const RetryIncidentInputSchema = z.object({ instanceId: z.uuid(), token: z.int().min(0) });
export const TerminateInstanceInputSchema = z.object({
  instanceId: z.uuid(),
  reason: z.string().trim().min(1, "Say why, for the journal.").max(1000),
});
export const RepairOutputSchema = z.object({ instanceId: z.uuid() });
