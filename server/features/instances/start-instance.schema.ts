import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";
import { VariablesSchema } from "@/contracts/value";

export const GetStartInputSchema = z.object({ processId: z.uuid() });
export const GetStartOutputSchema = z.object({
  processId: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  form: FormDefinitionSchema.nullable(),
});
export type StartPage = z.infer<typeof GetStartOutputSchema>;

export const StartInstanceInputSchema = z.object({
  processId: z.uuid(),
  submission: VariablesSchema,
  /** Made by the browser once per filled-in form, so that a double click starts one instance. */
  idempotencyKey: z.uuid(),
});
export const StartInstanceOutputSchema = z.object({ instanceId: z.uuid(), reference: z.string() });
