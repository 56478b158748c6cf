import { z } from "zod";
import { KeySchema } from "@/contracts/form";

/** A step of a process that shows the form, as the process is drawn now. */
export const FormStepSchema = z.object({
  processId: z.uuid(),
  processName: z.string(),
  element: KeySchema,
  title: z.string(),
  /** Absent: all fields can be changed. */
  editableFields: z.array(KeySchema).optional(),
  hiddenFields: z.array(KeySchema).optional(),
  requiredFields: z.array(KeySchema).optional(),
});
export type FormStep = z.infer<typeof FormStepSchema>;

export const ListFormStepsOutputSchema = z.array(FormStepSchema);
