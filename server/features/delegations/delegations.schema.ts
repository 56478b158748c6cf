import { z } from "zod";

export const DelegationSchema = z.object({
  id: z.uuid(),
  fromName: z.string(),
  toName: z.string(),
  /** Whether the member has given it; else it was given to them. */
  isMine: z.boolean(),
  /** Null: for all processes. */
  processName: z.string().nullable(),
  startsAt: z.date(),
  endsAt: z.date(),
});
export type DelegationView = z.infer<typeof DelegationSchema>;

export const ListDelegationsOutputSchema = z.array(DelegationSchema);

export const CreateDelegationInputSchema = z
  .object({
    toMemberId: z.uuid("Choose who stands in for you."),
    processId: z.uuid().nullable().default(null),
    startsAt: z.date(),
    endsAt: z.date(),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    path: ["endsAt"],
    error: "The end comes before the beginning.",
  });

export const DelegationReferenceSchema = z.object({ delegationId: z.uuid() });
