import { z } from "zod";
import { TableShapeSchema } from "@/contracts/data-table";
import { DecisionModelSchema } from "@/contracts/decision";
import { FormDefinitionSchema } from "@/contracts/form";
import { ScenarioSchema } from "@/contracts/scenario";
import { StoredVariablesSchema } from "@/contracts/value";
import { GalleryKeySchema } from "./templates.schema";

export const GetTemplateInputSchema = z.object({ key: GalleryKeySchema });

/** What using the template makes in this tenant, and who does what then. */
export const GetTemplateOutputSchema = z.object({
  key: GalleryKeySchema,
  description: z.string(),
  forms: z.array(FormDefinitionSchema),
  decisions: z.array(DecisionModelSchema),
  tables: z.array(
    z.object({ name: z.string(), shape: TableShapeSchema, records: z.array(StoredVariablesSchema) }),
  ),
  /** `group` is the tenant's own by that name; null: owners and admins do it until there is one. */
  people: z.array(z.object({ name: z.string(), group: z.string().nullable() })),
  /** The start form, filled in. */
  sample: StoredVariablesSchema,
  scenarios: z.array(ScenarioSchema.pick({ name: true })),
});
export type TemplateDetails = z.infer<typeof GetTemplateOutputSchema>;
