import { z } from "zod";
import { SubmissionFilterSchema } from "./submissions.schema";

/** Nobody tells more from each other, and counting them all would cost what reading them does. */
export const MOST_COUNTED = 10_000;

export const CountSubmissionsInputSchema = z.object({
  formId: z.uuid(),
  filter: SubmissionFilterSchema.default({}),
});
/** `isMore`: there are more than were counted. */
export const CountSubmissionsOutputSchema = z.object({ count: z.int(), isMore: z.boolean() });
