import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";

export const ProcessVersionInputSchema = z.object({ processId: z.uuid(), versionId: z.uuid() });
export const GetProcessVersionOutputSchema = z.object({
  number: z.int(),
  definition: ProcessDefinitionSchema,
});
