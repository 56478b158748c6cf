import { z } from "zod";

export const ClaimTaskInputSchema = z.object({ taskId: z.uuid() });
export const ClaimTaskOutputSchema = z.object({ taskId: z.uuid() });
