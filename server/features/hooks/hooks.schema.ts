import { z } from "zod";

export const HookReferenceSchema = z.object({ hookId: z.uuid() });

export const HookNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(200, "Use at most 200 characters.");

export const CreateHookInputSchema = z.object({
  name: HookNameSchema,
  processId: z.uuid("Choose the process that the hook starts."),
});

/** The secret is told here and never again. */
export const NewSecretSchema = z.object({ hookId: z.uuid(), url: z.url(), secret: z.string() });
export type NewSecret = z.infer<typeof NewSecretSchema>;

export const HookRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.url(),
  processId: z.uuid(),
  processName: z.string(),
  isDisabled: z.boolean(),
  createdAt: z.date(),
  lastDeliveryAt: z.date().nullable(),
});
export type HookRow = z.infer<typeof HookRowSchema>;

export const HookDeliveryRowSchema = z.object({
  instanceId: z.uuid(),
  reference: z.string(),
  idempotencyKey: z.string(),
  receivedAt: z.date(),
});

export const HookDetailsSchema = HookRowSchema.extend({
  /** A body that fits the start form, for the code example. */
  sampleBody: z.record(z.string(), z.json()),
  deliveries: z.array(HookDeliveryRowSchema),
});
export type HookDetails = z.infer<typeof HookDetailsSchema>;

export const HookProcessSchema = z.object({ id: z.uuid(), name: z.string() });
