import { z } from "zod";
import { DurationSchema } from "./duration";
import { EventNameSchema } from "./event-definition";
import { ExpressionSourceSchema, KeySchema } from "./form";
import { RoleSchema } from "./role";

const member = z.object({ kind: z.literal("member"), memberId: z.uuid() });
const group = z.object({ kind: z.literal("group"), groupId: z.uuid() });
const role = z.object({ kind: z.literal("role"), role: RoleSchema });

/** Who may do a task. */
export const CandidateSchema = z.discriminatedUnion("kind", [
  member,
  group,
  role,
  /** The member who started the instance; for a hook-started one, nobody. */
  z.object({ kind: z.literal("requester") }),
  /** The manager of whoever did the step `element` last; without it, of the requester. */
  z.object({ kind: z.literal("manager"), element: KeySchema.optional() }),
  /** Whoever did the step last. */
  z.object({ kind: z.literal("performer"), element: KeySchema }),
  /** Gives a text or a list of texts: ids or e-mail addresses of members, or names of groups. */
  z.object({ kind: z.literal("expression"), expression: ExpressionSourceSchema }),
]);
export type Candidate = z.infer<typeof CandidateSchema>;
/** What candidates become when a task begins: a member, or all that are in a group or have a role at that time. */
export type Assignee = Extract<Candidate, { kind: "member" | "group" | "role" }>;

/**
 * How many of its candidates must do a task, and how its outcome follows from theirs. Absent: any one of them. `outcome` is
 * the one that is asked for, by default the task's first; `otherwise` is what holds without it, by default the last.
 */
export const CompletionSchema = z.discriminatedUnion("rule", [
  /** Everybody must give the outcome; the first who gives another one decides. */
  z.object({ rule: z.literal("all"), outcome: KeySchema.optional() }),
  /** So many must give the outcome. */
  z.object({
    rule: z.literal("count"),
    count: z.int().min(1).max(1000),
    outcome: KeySchema.optional(),
    otherwise: KeySchema.optional(),
  }),
  /** The outcome that most give; `otherwise` in a tie. */
  z.object({ rule: z.literal("majority"), otherwise: KeySchema.optional() }),
  /** One candidate of the list after the other, until one gives another outcome. */
  z.object({ rule: z.literal("sequential"), outcome: KeySchema.optional() }),
]);
export type Completion = z.infer<typeof CompletionSchema>;

/** Who must not do a task, not even on behalf of somebody (segregation of duties). */
export const ExclusionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("requester") }),
  /** Everybody who has done the step in this instance. */
  z.object({ kind: z.literal("performer"), element: KeySchema }),
]);
export type Exclusion = z.infer<typeof ExclusionSchema>;

/** Whether a task is given to one of its candidates at once: in turn, or to who has the fewest. */
export const DistributionSchema = z.enum(["roundRobin", "leastLoaded"]);
export type Distribution = z.infer<typeof DistributionSchema>;

/** What happens while a task is not done. Its time counts from the due date, without one from the task's beginning. */
export const FollowUpSchema = z.object({
  /** How long before the due date; without it `after`, which may be absent too: exactly then. */
  before: DurationSchema.optional(),
  after: DurationSchema.optional(),
  /** remind: an e-mail. reassign: it goes to others. escalate: an escalation is thrown at the task, which stays open. */
  kind: z.enum(["remind", "reassign", "escalate"]),
  /** Whom to remind, by default who has the task, or who gets it. */
  to: z.array(CandidateSchema).max(50).optional(),
  /** Of the escalation. */
  code: EventNameSchema.optional(),
});
export type FollowUp = z.infer<typeof FollowUpSchema>;
