import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { StoredVariablesSchema } from "@/contracts/value";

/** A moment of an instance: after the first `events` events of the decision `sequence`, or after all of them. */
export const MomentSchema = z.object({
  sequence: z.int32().min(1),
  events: z.int32().min(1).optional(),
});
export type InstanceMoment = z.infer<typeof MomentSchema>;

export const GetStateAtInputSchema = z.object({ instanceId: z.uuid(), ...MomentSchema.shape });

export const GetStateAtOutputSchema = z.object({
  sequence: z.int(),
  /** When the decision was made. */
  at: z.date(),
  status: z.enum(["running", "completed", "terminated"]),
  variables: StoredVariablesSchema,
  tokens: z.array(
    z.object({
      token: z.int(),
      element: z.string(),
      since: z.date(),
      /** One sentence: what it waited for and why. */
      reason: z.string(),
      incident: z.string().nullable(),
    }),
  ),
  /** Ids of the elements and flows that it had passed by then. */
  visited: z.object({ elements: z.array(z.string()), flows: z.array(z.string()) }),
  /** The process as it was then; null: as it is now. */
  definition: ProcessDefinitionSchema.nullable(),
});
export type StateAt = z.infer<typeof GetStateAtOutputSchema>;
