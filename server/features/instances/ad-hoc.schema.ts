import { z } from "zod";
import { KeySchema } from "@/contracts/form";

/** A step that can be started inside the ad-hoc sub-process at the token. */
export const ActivateElementInputSchema = z.object({
  instanceId: z.uuid(),
  token: z.int().min(0),
  element: KeySchema,
});
export const CompleteAdHocInputSchema = ActivateElementInputSchema.omit({ element: true });
export const AdHocOutputSchema = z.object({ instanceId: z.uuid() });

/** What people can do at an ad-hoc sub-process. */
export const AdHocViewSchema = z.object({
  steps: z.array(z.object({ element: z.string(), title: z.string() })),
  /** Whether somebody says that it is done; else a condition does. */
  canComplete: z.boolean(),
  /** How many steps are at work that end with it when it is done; 0 where they may come to their end. */
  givesUp: z.int(),
});
export type AdHocView = z.infer<typeof AdHocViewSchema>;
