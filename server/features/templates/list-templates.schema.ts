import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { GalleryKeySchema, TemplateCategorySchema } from "./templates.schema";

export const TemplateCardSchema = z.object({
  key: GalleryKeySchema,
  title: z.string(),
  sentence: z.string(),
  category: TemplateCategorySchema,
  /** With ids that no tenant knows; for drawings. */
  definition: ProcessDefinitionSchema,
  /** Names of members and groups in it, by id. */
  names: z.record(z.string(), z.string()),
  forms: z.int(),
  decisions: z.int(),
  tables: z.int(),
});
export type TemplateCard = z.infer<typeof TemplateCardSchema>;

export const ListTemplatesOutputSchema = z.object({ templates: z.array(TemplateCardSchema) });
