import { z } from "zod";
import { TranslationsSchema } from "../form-language";
import { ExpressionSourceSchema, KeySchema } from "../key";

/** What every field has, whatever it asks. */
export const fieldBase = {
  key: KeySchema,
  label: z.string().max(200),
  help: z.string().max(1000).optional(),
  required: z.boolean().default(false),
  /** Shown only while this is true; a hidden field is neither required nor stored. */
  showIf: ExpressionSourceSchema.optional(),
  translations: TranslationsSchema.optional(),
};

/** An answer to choose; `value` is what is kept and what expressions compare with. */
export const OptionSchema = z.object({ value: z.string().min(1).max(200), label: z.string().max(200) });
export type Option = z.infer<typeof OptionSchema>;

/** ISO 4217 code of the amount's unit. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/);

/** Smallest and largest figure. */
export const numberLimits = { min: z.number().optional(), max: z.number().optional() };
