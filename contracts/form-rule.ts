import { z } from "zod";
import { TranslationsSchema } from "./form-language";
import { ExpressionSourceSchema, KeySchema } from "./key";

/** What a rule does to a field while its condition holds. Several rules may name the same field. */
export const RuleEffectSchema = z.discriminatedUnion("kind", [
  /** A field that rules show is hidden while none of them holds, and then neither required nor stored. */
  z.object({ kind: z.literal("show"), field: KeySchema }),
  z.object({ kind: z.literal("require"), field: KeySchema }),
  /** A field that rules enable keeps the value it had before while none of them holds. */
  z.object({ kind: z.literal("enable"), field: KeySchema }),
  /** The field has this value and cannot be changed. The first rule that holds wins. */
  z.object({ kind: z.literal("set"), field: KeySchema, value: ExpressionSourceSchema }),
  /** The submission is refused; the message stands at the field. */
  z.object({
    kind: z.literal("refuse"),
    field: KeySchema,
    message: z.string().max(300),
    translations: TranslationsSchema.optional(),
  }),
]);
export type RuleEffect = z.infer<typeof RuleEffectSchema>;
export type RuleEffectKind = RuleEffect["kind"];

/** "Show Director and require Reason when Total is greater than 10,000." */
export const FormRuleSchema = z.object({
  /** True or false; anything else counts as false. */
  when: ExpressionSourceSchema,
  effects: z.array(RuleEffectSchema).min(1).max(20),
});
export type FormRule = z.infer<typeof FormRuleSchema>;
