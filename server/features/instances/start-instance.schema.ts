import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";
import { VariablesSchema } from "@/contracts/value";

export const GetStartInput = z.object({ processId: z.uuid() });
export const GetStartOutput = z.object({
  processId: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  form: FormDefinitionSchema.nullable(),
});
export type StartPage = z.infer<typeof GetStartOutput>;

export const StartInstanceInput = z.object({
  processId: z.uuid(),
  submission: VariablesSchema,
  /** Made by the browser once per filled-in form, so that a double click starts one instance. */
  idempotencyKey: z.uuid(),
});
export const StartInstanceOutput = z.object({ instanceId: z.uuid(), reference: z.string() });
