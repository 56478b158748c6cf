import type { TemplateCard } from "@/server/features/templates/list-templates.schema";
import type { TemplateCategory } from "@/server/features/templates/templates.schema";

export type Shelf = TemplateCategory | "all";

/** Those of the category in whose title, sentence or steps every word of the search stands; by their titles first. */
export function filterTemplates(
  templates: readonly TemplateCard[],
  shelf: Shelf,
  search: string,
): readonly TemplateCard[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = templates.filter(({ title, sentence, category, definition }) => {
    if (shelf !== "all" && category !== shelf) return false;
    const steps = definition.elements.map(({ name }) => name);
    const text = [title, sentence, definition.description ?? "", ...steps].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isTitled = ({ title }: TemplateCard) => words.some((word) => title.toLowerCase().includes(word));
  return [...found.filter(isTitled), ...found.filter((template) => !isTitled(template))];
}
