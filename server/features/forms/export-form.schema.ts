import { z } from "zod";

export const ExportFormInputSchema = z.object({
  formId: z.uuid(),
  /** The draft when absent. */
  versionId: z.uuid().optional(),
  /** What it asks, for other systems; or all of it, for another workspace. */
  as: z.enum(["jsonSchema", "json"]),
});
