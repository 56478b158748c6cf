import { z } from "zod";

/** In the order of the gallery. */
export const templateCategories = [
  { value: "people", label: "People" },
  { value: "money", label: "Money" },
  { value: "it", label: "IT" },
  { value: "business", label: "Business" },
] as const;
export const TemplateCategorySchema = z.enum(templateCategories.map(({ value }) => value));
export type TemplateCategory = z.infer<typeof TemplateCategorySchema>;

/** The worked processes of the gallery. */
export const GalleryKeySchema = z.enum([
  "leave",
  "onboarding",
  "offboarding",
  "recruiting",
  "purchase",
  "expense",
  "invoice",
  "access",
  "incident",
  "change",
  "contract",
  "complaint",
]);
export type GalleryKey = z.infer<typeof GalleryKeySchema>;
