import { z } from "zod";
import { fieldBase, OptionSchema } from "./field-base";

/** Fields whose value is picked from what the form offers. */
export const choiceFields = [
  z.object({ ...fieldBase, type: z.literal("choice"), options: z.array(OptionSchema).max(500) }),
  z.object({ ...fieldBase, type: z.literal("multiChoice"), options: z.array(OptionSchema).max(500) }),
  /** One of many, found by typing. */
  z.object({ ...fieldBase, type: z.literal("dropdown"), options: z.array(OptionSchema).max(10_000) }),
  z.object({ ...fieldBase, type: z.literal("yesNo") }),
] as const;
