import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";

export const FormVersionInput = z.object({ formId: z.uuid(), versionId: z.uuid() });
export const GetFormVersionOutput = z.object({ number: z.int(), definition: FormDefinitionSchema });
