import { z } from "zod";
import { fieldBase } from "./field-base";

/** Fields whose value is text. */
export const textFields = [
  z.object({ ...fieldBase, type: z.literal("text"), maxLength: z.int().min(1).max(1000).optional() }),
  z.object({ ...fieldBase, type: z.literal("longText"), maxLength: z.int().min(1).max(20000).optional() }),
  /** Value: {text, document}; the document is contracts/rich-text.ts, the text what it says without marks. */
  z.object({ ...fieldBase, type: z.literal("richText"), maxLength: z.int().min(1).max(20000).optional() }),
  z.object({ ...fieldBase, type: z.literal("email") }),
  /** Value: E.164, such as "+49301234567". */
  z.object({
    ...fieldBase,
    type: z.literal("phone"),
    /** Put before numbers that are written without one, such as "+49". */
    callingCode: z
      .string()
      .regex(/^\+[1-9]\d{0,2}$/, "Write the country code as +49.")
      .optional(),
  }),
  /** Value: an http or https address. */
  z.object({ ...fieldBase, type: z.literal("url") }),
  /** Nobody sees it: it comes with the link, from another system or from a rule. */
  z.object({ ...fieldBase, type: z.literal("hidden"), initial: z.string().max(1000).optional() }),
] as const;
