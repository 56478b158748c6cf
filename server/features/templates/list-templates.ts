import { allow, memberProcedure } from "@/server/trpc/procedures";
import { gallery } from "./gallery";
import { ListTemplatesOutputSchema, type TemplateCard } from "./list-templates.schema";
import { definitionOf } from "./template";
import { canUseTemplates } from "./templates.policy";
import { GalleryKeySchema } from "./templates.schema";

/** The same for every tenant, and as long as the process runs. */
const cards: TemplateCard[] = GalleryKeySchema.options.map((key) => {
  const template = gallery[key];
  const { title, sentence, category, forms, decisions = [], tables = [], people } = template;
  return {
    key,
    title,
    sentence,
    category,
    definition: definitionOf(template),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    forms: forms.length,
    decisions: decisions.length,
    tables: tables.length,
  };
});

/** The worked processes, in the order of the gallery. */
export const listTemplates = memberProcedure
  .use(allow(canUseTemplates))
  .output(ListTemplatesOutputSchema)
  .query(() => ({ templates: cards }));
