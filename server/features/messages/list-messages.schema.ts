import { z } from "zod";

export const messageStatuses = ["waiting", "delivering", "delivered", "expired", "failed"] as const;
export const MessageStatusSchema = z.enum(messageStatuses);

export const ListMessagesInputSchema = z.object({
  status: MessageStatusSchema.optional(),
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(30),
});

export const MessageRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["message", "signal"]),
  name: z.string(),
  correlationKey: z.string().nullable(),
  status: MessageStatusSchema,
  /** Why it reached nobody, as a sentence. */
  reason: z.string().nullable(),
  /** The instance that sent it; null when it came from outside. */
  senderInstanceId: z.uuid().nullable(),
  /** The instance that it went to. */
  instanceId: z.uuid().nullable(),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type MessageRow = z.infer<typeof MessageRowSchema>;

export const ListMessagesOutputSchema = z.object({
  items: z.array(MessageRowSchema),
  nextCursor: z.uuid().nullable(),
});
