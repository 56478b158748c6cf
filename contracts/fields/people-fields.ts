import { z } from "zod";
import { fieldBase } from "./field-base";

/** Two letters of ISO 3166-1. */
const countryCode = z.string().regex(/^[A-Z]{2}$/);

/** Fields about people, and what people hand in. */
export const peopleFields = [
  /** Value: the member's id. */
  z.object({ ...fieldBase, type: z.literal("person") }),
  /** Value: the group's id. */
  z.object({ ...fieldBase, type: z.literal("group") }),
  /** Value: {street, line2, postalCode, city, region, country}, each text or null. */
  z.object({
    ...fieldBase,
    type: z.literal("address"),
    /** Chosen to begin with. */
    country: countryCode.optional(),
  }),
  /** Value: list of {id, name, size, type} of uploaded files. */
  z.object({ ...fieldBase, type: z.literal("file"), maxFiles: z.int().min(1).max(20).default(5) }),
  /** Value: as of a file field. */
  z.object({ ...fieldBase, type: z.literal("image"), maxFiles: z.int().min(1).max(20).default(1) }),
  /** Value: {kind: "drawn", strokes} or {kind: "typed", name}. */
  z.object({ ...fieldBase, type: z.literal("signature") }),
] as const;
