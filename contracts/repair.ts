import { z } from "zod";
import { KeySchema } from "./form";
import { VariablesSchema } from "./value";

const token = z.int().min(1);

/**
 * What a person can do about an instance that stands where it should not. Each names the token it is about, so that a
 * second click or a late one changes nothing.
 */
export const RepairSchema = z.discriminatedUnion("action", [
  /** Tries the failed step again, after setting these variables. */
  z.object({ action: z.literal("retry"), token, values: VariablesSchema.optional() }),
  /**
   * Takes the step as done, with these values. A task needs the outcome that it would have had, a decision the flow to
   * take. At a join: goes on without the branches that have not come. A listener stops to listen.
   */
  z.object({
    action: z.literal("skip"),
    token,
    values: VariablesSchema.optional(),
    outcome: KeySchema.optional(),
    flow: KeySchema.optional(),
  }),
  /** Gives the token up and goes on at another element of the same scope, or at the same one afresh. */
  z.object({ action: z.literal("move"), token, element: KeySchema }),
  /**
   * Gives up all that runs in the element's scope and starts there again. `token` stands in the scope that is meant, where
   * it runs more than once.
   */
  z.object({ action: z.literal("restart"), element: KeySchema, token: token.optional() }),
  /** Sets variables as seen from the token, by default those of the process. */
  z.object({ action: z.literal("changeVariables"), values: VariablesSchema, token: token.optional() }),
]);
export type Repair = z.infer<typeof RepairSchema>;
export type RepairAction = Repair["action"];
export type RepairOf<Action extends RepairAction> = Extract<Repair, { action: Action }>;

/** Why somebody repairs, for the journal. */
export const RepairReasonSchema = z.string().trim().min(1, "Say why, for the journal.").max(1000);

/** Where an element of the old version goes on in the new one, by id; those that are not named keep their id. */
export const MappingSchema = z.record(KeySchema, KeySchema);
export type Mapping = z.infer<typeof MappingSchema>;

/**
 * What is done to many instances alike. Their tokens differ, so it names steps: whatever stands there is meant, and an
 * instance where nothing does is left alone with the reason.
 */
export const BulkActionSchema = z.discriminatedUnion("action", [
  /** All failed steps, or those of one element. */
  z.object({ action: z.literal("retry"), element: KeySchema.optional(), values: VariablesSchema.optional() }),
  z.object({
    action: z.literal("skip"),
    element: KeySchema,
    values: VariablesSchema.optional(),
    outcome: KeySchema.optional(),
    flow: KeySchema.optional(),
  }),
  z.object({ action: z.literal("move"), element: KeySchema, target: KeySchema }),
  z.object({ action: z.literal("restart"), element: KeySchema }),
  z.object({ action: z.literal("changeVariables"), values: VariablesSchema }),
  /** Ends them for good. */
  z.object({ action: z.literal("end") }),
  /** Goes on with another version of the process. */
  z.object({ action: z.literal("migrate"), versionId: z.uuid(), mapping: MappingSchema }),
]);
export type BulkAction = z.infer<typeof BulkActionSchema>;
