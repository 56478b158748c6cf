import { z } from "zod";
import { ImpactSchema, ScenarioVerdictSchema } from "@/contracts/impact";

/** What speaks for a second look before a version is published. */
export const ReviewSchema = z.object({
  impacts: z.array(ImpactSchema),
  /** Of a process. */
  scenarios: ScenarioVerdictSchema.optional(),
  /** What has to be confirmed, by what it is about: each id stands for just what was shown. */
  toConfirm: z.object({ breaks: z.array(z.string()), scenarios: z.array(z.string()) }),
  /** Of the draft that was looked at. */
  draftRevision: z.int(),
});
export type Review = z.infer<typeof ReviewSchema>;

/** Ids from a review, of what is published in spite of. */
export const ConfirmedSchema = z.array(z.string().max(64)).max(1000).default([]);
