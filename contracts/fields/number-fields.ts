import { z } from "zod";
import { ExpressionSourceSchema } from "../key";
import { currencyCode, fieldBase, numberLimits } from "./field-base";

const decimals = z.int().min(0).max(10).optional();

/** Fields whose value is a figure. */
export const numberFields = [
  z.object({ ...fieldBase, type: z.literal("number"), ...numberLimits, decimals }),
  z.object({
    ...fieldBase,
    type: z.literal("currency"),
    currency: currencyCode.default("EUR"),
    ...numberLimits,
  }),
  /** Value: as people say it, so 15 is 15 %. */
  z.object({ ...fieldBase, type: z.literal("percent"), ...numberLimits, decimals }),
  /** Value: a whole number from 1 to `max`. */
  z.object({
    ...fieldBase,
    type: z.literal("rating"),
    max: z.int().min(2).max(10).default(5),
    shape: z.enum(["star", "number"]).default("star"),
    /** What the lowest and the highest mean. */
    lowLabel: z.string().max(60).optional(),
    highLabel: z.string().max(60).optional(),
  }),
  /** Computed from the other fields, always by the server again. */
  z.object({
    ...fieldBase,
    type: z.literal("calculated"),
    expression: ExpressionSourceSchema,
    currency: currencyCode.optional(),
  }),
] as const;
