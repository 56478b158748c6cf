import { z } from "zod";

export const ClaimTaskInput = z.object({ taskId: z.uuid() });
export const ClaimTaskOutput = z.object({ taskId: z.uuid() });
