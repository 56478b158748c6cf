import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";

export const ProcessVersionInput = z.object({ processId: z.uuid(), versionId: z.uuid() });
export const GetProcessVersionOutput = z.object({ number: z.int(), definition: ProcessDefinitionSchema });
