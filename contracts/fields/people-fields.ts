import { z } from "zod";
import { fieldBase } from "./field-base";

/** Fields about people, and what people hand in. */
export const peopleFields = [
  /** Value: the member's id. */
  z.object({ ...fieldBase, type: z.literal("person") }),
  /** Value: list of {id, name, size, type} of uploaded files. */
  z.object({ ...fieldBase, type: z.literal("file"), maxFiles: z.int().min(1).max(20).default(5) }),
] as const;
