import { z } from "zod";
import { MomentSchema } from "./get-state-at.schema";

/** Without a moment: as of now. */
export const ExplainInstanceInputSchema = z.object({
  instanceId: z.uuid(),
  moment: MomentSchema.optional(),
});

const SentencesSchema = z.array(z.string());

export const WhyPlaceSchema = z.object({
  token: z.int(),
  element: z.string(),
  /** What it waits for, without a full stop. */
  wait: z.string(),
  /** The way that led here. */
  here: SentencesSchema,
  /** Whose it is and why; only of tasks. */
  who: SentencesSchema,
  /** What has not come yet. */
  notDone: SentencesSchema,
  /** What lets it go on. */
  next: SentencesSchema,
});
export type WhyPlace = z.infer<typeof WhyPlaceSchema>;

export const ExplainInstanceOutputSchema = z.object({ places: z.array(WhyPlaceSchema) });
