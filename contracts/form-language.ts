import { z } from "zod";

/** BCP 47: the language of texts. */
export const LanguageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Use a language code such as de or pt-BR.")
  .max(35);

/** As many texts as the largest field has: its options, and what is said around them. */
const mostTexts = 10_500;

/**
 * Texts in another language, by what they stand for: `label`, `help`, `options.red` and so on (engine/form/form-texts.ts). What is
 * absent is shown in the form's own language.
 */
const TextsSchema = z
  .record(z.string().max(300), z.string().max(10_000))
  .refine((texts) => Object.keys(texts).length <= mostTexts, "These are more texts than there can be.");
export type Texts = z.infer<typeof TextsSchema>;

/** By language. */
export const TranslationsSchema = z.record(LanguageTagSchema, TextsSchema);
export type Translations = z.infer<typeof TranslationsSchema>;

/** As many languages as a form can be shown in beside its own. */
export const mostLanguages = 30;

/** The language of a form that does not say. */
export const defaultLanguage = "en";
