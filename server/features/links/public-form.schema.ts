import { z } from "zod";
import { FormDefinitionSchema, KeySchema } from "@/contracts/form";
import { VariablesSchema } from "@/contracts/value";

export const ChallengeSchema = z.object({
  token: z.string(),
  /** Zero bits that the hash has to begin with. */
  bits: z.int(),
  /** From when it was given out, before anything is accepted. */
  waitMs: z.int(),
});
export type Challenge = z.infer<typeof ChallengeSchema>;

export const VisitSchema = z.object({
  publicId: z.string().min(1).max(64),
  /** What `unlock` gave for the password. */
  pass: z.string().max(500).optional(),
});

const SavedKeySchema = z.string().min(1).max(100);
const ProofSchema = { challenge: z.string().max(1000), proof: z.string().max(40) };

export const OpenLinkInputSchema = VisitSchema.extend({
  savedKey: SavedKeySchema.optional(),
  /** Within a page of another site. */
  isEmbedded: z.boolean().optional(),
});

/** Why nobody can answer just now. */
export const closedReasons = [
  "off",
  "notYet",
  "over",
  "full",
  "answered",
  "unpublished",
  "unfit",
  "notEmbeddable",
] as const;
export type ClosedReason = (typeof closedReasons)[number];

const head = { tenantName: z.string(), timeZone: z.string() };

export const OpenLinkOutputSchema = z.discriminatedUnion("state", [
  z.object({
    ...head,
    state: z.literal("closed"),
    reason: z.enum(closedReasons),
    /** When it opens, or when it closed. */
    at: z.date().nullable(),
  }),
  z.object({ ...head, state: z.literal("password") }),
  z.object({ ...head, state: z.literal("signIn"), title: z.string() }),
  z.object({
    ...head,
    state: z.literal("open"),
    title: z.string(),
    description: z.string().nullable(),
    form: FormDefinitionSchema.nullable(),
    editableFields: z.array(KeySchema).optional(),
    hiddenFields: z.array(KeySchema).optional(),
    requiredFields: z.array(KeySchema).optional(),
    /** Who answers by name: a member of the workspace who is signed in. */
    memberName: z.string().nullable(),
    urlFields: z.array(KeySchema),
    maySave: z.boolean(),
    challenge: ChallengeSchema,
    saved: z.object({ values: VariablesSchema, savedAt: z.date() }).nullable(),
    /** There was something under the key, and it is no longer kept. */
    isSavedGone: z.boolean(),
  }),
]);
export type PublicForm = z.infer<typeof OpenLinkOutputSchema>;
export type OpenForm = Extract<PublicForm, { state: "open" }>;

export const UnlockLinkInputSchema = z.object({
  publicId: VisitSchema.shape.publicId,
  password: z.string().min(1, "Enter the password.").max(200, "Use at most 200 characters."),
});

export const AnswerLinkInputSchema = VisitSchema.extend({
  ...ProofSchema,
  submission: VariablesSchema,
  /** A field that people do not see. */
  website: z.string().max(1000).default(""),
  savedKey: SavedKeySchema.optional(),
});
export const AnswerLinkOutputSchema = z.object({
  reference: z.string(),
  thanks: z.string().nullable(),
  redirectUrl: z.string().nullable(),
});
export type AnswerReceipt = z.infer<typeof AnswerLinkOutputSchema>;

/** The first time with a solved challenge, then under the key that it gave. */
export const SaveAnswerInputSchema = VisitSchema.extend({
  ...ProofSchema,
  savedKey: SavedKeySchema.optional(),
  values: VariablesSchema,
});
export const SaveAnswerOutputSchema = z.object({ savedKey: z.string(), expiresAt: z.date() });
