import { z } from "zod";
import { FieldSchema } from "@/contracts/form";
import { type Actor, type EffectRequest, type JournalEvent, startKinds } from "@/contracts/journal";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { StoredVariablesSchema } from "@/contracts/value";
import type { Wait } from "@/engine/instance/types";
import { AdHocViewSchema } from "./ad-hoc.schema";
import { InstanceStatusSchema } from "./list-instances.schema";

export const GetInstanceInputSchema = z.object({
  instanceId: z.uuid(),
  /** From which decision on the journal is wanted; absent, or later than that: its latest page. */
  journalFrom: z.int32().min(1).optional(),
});

/** One decision of the journal. The events were written by the engine and are handed on as they are. */
export const JournalEntrySchema = z.object({
  sequence: z.int(),
  at: z.date(),
  actor: z.custom<Actor>(),
  actorName: z.string(),
  events: z.custom<JournalEvent[]>(),
});
export type JournalEntryView = z.infer<typeof JournalEntrySchema>;

export const CallViewSchema = z.object({
  /** Tries begun so far, and how many there will be at most. */
  attempts: z.int(),
  maxAttempts: z.int(),
  /** How the last try failed, as a sentence. */
  lastError: z.string().nullable(),
  /** Null while a try is being made. */
  nextTryAt: z.date().nullable(),
  /** A test run does not make it: somebody says what comes back. */
  held: z.custom<EffectRequest>().nullable(),
});
export type CallView = z.infer<typeof CallViewSchema>;

export const TokenViewSchema = z.object({
  token: z.int(),
  element: z.string(),
  since: z.date(),
  /** One sentence: what it waits for and why. */
  reason: z.string(),
  incident: z.string().nullable(),
  taskId: z.uuid().nullable(),
  /** The call or mail whose outcome it waits for. */
  call: CallViewSchema.nullable(),
  /** Why it stands still, for what can be done about it; null: it goes on by itself. */
  wait: z.custom<Wait>().nullable(),
  /** It waits for an event on another's behalf. */
  isListener: z.boolean(),
  /** It is one round of a loop. */
  isRound: z.boolean(),
  /** What the member can start or end there; null: nothing. */
  adHoc: AdHocViewSchema.nullable(),
  /** What a failed step had sent, without what lets somebody in. */
  sent: z.custom<EffectRequest>().nullable(),
});
export type TokenView = z.infer<typeof TokenViewSchema>;

/** An instance that called this one, or that this one called. */
export const CallLinkSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  title: z.string(),
  status: InstanceStatusSchema,
});
export type CallLink = z.infer<typeof CallLinkSchema>;

export const GetInstanceOutputSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  title: z.string(),
  status: InstanceStatusSchema,
  processId: z.uuid(),
  processName: z.string(),
  version: z.int(),
  /** Started with a test mark, from a draft: no report counts it. */
  test: z.boolean(),
  requesterName: z.string().nullable(),
  startKind: z.enum(startKinds),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  revision: z.int(),
  definition: ProcessDefinitionSchema,
  variables: StoredVariablesSchema,
  /** Names of the groups and members in the definition, by id. */
  directory: z.record(z.string(), z.string()),
  /** The fields of all its forms, each key once: how its values are called and read. */
  fields: z.array(FieldSchema),
  tokens: z.array(TokenViewSchema),
  /** The latest decisions, oldest first. */
  journal: z.array(JournalEntrySchema),
  /** From which decision on to ask for a page more; null: the journal is whole. */
  earlierFrom: z.int().nullable(),
  /** Elements of tokens that are older than this part of the journal. */
  earlierElements: z.record(z.string(), z.string()),
  /** Ids of the elements and flows that it has passed so far. */
  visited: z.object({ elements: z.array(z.string()), flows: z.array(z.string()) }),
  canRepair: z.boolean(),
  /** Whether it is the member's own and still runs. */
  canWithdraw: z.boolean(),
  /** Null when no other request called it, or one that the member may not see. */
  calledBy: CallLinkSchema.nullable(),
  /** The first hundred. */
  called: z.array(CallLinkSchema),
});
export type InstanceDetail = z.infer<typeof GetInstanceOutputSchema>;
