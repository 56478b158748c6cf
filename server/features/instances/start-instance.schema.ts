import { z } from "zod";
import { FormDefinitionSchema, KeySchema } from "@/contracts/form";
import { StoredVariablesSchema, VariablesSchema } from "@/contracts/value";

/** `element`: which start, where the process has several for people. */
export const GetStartInputSchema = z.object({ processId: z.uuid(), element: KeySchema.optional() });
export const GetStartOutputSchema = z.object({
  processId: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  /** All starts for people, and the one that `form` belongs to. */
  starts: z.array(z.object({ element: KeySchema, title: z.string() })),
  element: KeySchema,
  form: FormDefinitionSchema.nullable(),
  editableFields: z.array(KeySchema).optional(),
  hiddenFields: z.array(KeySchema).optional(),
  requiredFields: z.array(KeySchema).optional(),
});
export const MemberStartSchema = GetStartOutputSchema.extend({
  /** What the member has begun to fill in here and not sent. */
  saved: z.object({ values: StoredVariablesSchema, savedAt: z.date() }).nullable(),
});
export type StartPage = z.infer<typeof MemberStartSchema>;

/** A start that the member fills in. */
export const SavedStartSchema = z.object({ processId: z.uuid(), element: KeySchema });
export const SaveStartInputSchema = SavedStartSchema.extend({ values: VariablesSchema });

export const StartInstanceInputSchema = z.object({
  processId: z.uuid(),
  element: KeySchema.optional(),
  submission: VariablesSchema,
  /** Made by the browser once per filled-in form, so that a double click starts one instance. */
  idempotencyKey: z.uuid(),
});
export const StartInstanceOutputSchema = z.object({ instanceId: z.uuid(), reference: z.string() });
