import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";

export const FormVersionInputSchema = z.object({ formId: z.uuid(), versionId: z.uuid() });
export const GetFormVersionOutputSchema = z.object({ number: z.int(), definition: FormDefinitionSchema });
