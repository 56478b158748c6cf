import { z } from "zod";
import { KeySchema } from "../key";
import { fieldBase, OptionSchema } from "./field-base";

/** A question of a matrix, answered on its scale. */
const MatrixRowSchema = z.object({ key: KeySchema, label: z.string().max(200) });
export type MatrixRow = z.infer<typeof MatrixRowSchema>;

/** Fields whose value is picked from what the form offers. */
export const choiceFields = [
  z.object({ ...fieldBase, type: z.literal("choice"), options: z.array(OptionSchema).max(500) }),
  z.object({ ...fieldBase, type: z.literal("multiChoice"), options: z.array(OptionSchema).max(500) }),
  /** One of many, found by typing. */
  z.object({ ...fieldBase, type: z.literal("dropdown"), options: z.array(OptionSchema).max(10_000) }),
  z.object({ ...fieldBase, type: z.literal("yesNo") }),
  /** Value: by row key, the value of the scale's option. */
  z.object({
    ...fieldBase,
    type: z.literal("matrix"),
    rows: z.array(MatrixRowSchema).max(50),
    scale: z.array(OptionSchema).max(11),
  }),
] as const;
