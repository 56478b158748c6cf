import { z } from "zod";

export const RetryIncidentInput = z.object({ instanceId: z.uuid(), token: z.int().min(0) });
export const TerminateInstanceInput = z.object({
  instanceId: z.uuid(),
  reason: z.string().trim().min(1, "Say why, for the journal.").max(1000),
});
export const RepairOutput = z.object({ instanceId: z.uuid() });
