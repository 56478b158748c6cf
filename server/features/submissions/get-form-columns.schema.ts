import { z } from "zod";
import { FieldSchema } from "@/contracts/form";

/** A field that answers may have: of the latest version, or of an older one only. */
export const SubmissionColumnSchema = z.object({ field: FieldSchema, isGone: z.boolean() });
export type SubmissionColumn = z.infer<typeof SubmissionColumnSchema>;

export const GetFormColumnsOutputSchema = z.object({
  name: z.string(),
  columns: z.array(SubmissionColumnSchema),
  /** Numbers of the versions, the latest first. */
  versions: z.array(z.int()),
  /** Where it was filled in. */
  places: z.array(
    z.object({
      processId: z.uuid(),
      processName: z.string(),
      element: z.string(),
      stepName: z.string(),
    }),
  ),
});
export type FormColumns = z.infer<typeof GetFormColumnsOutputSchema>;
