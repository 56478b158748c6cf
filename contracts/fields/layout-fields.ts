import { z } from "zod";
import { fieldBase } from "./field-base";

/** What orders and explains a form. These have no value: nothing is asked, sent or kept. */
export const layoutFields = [
  /** A heading; it holds the fields after it, up to the next section or page. Hidden, it hides them. */
  z.object({ ...fieldBase, type: z.literal("section") }),
  /** Begins a page; it holds everything up to the next page. */
  z.object({ ...fieldBase, type: z.literal("page") }),
  /** Text to read; marks for headings, lists, emphasis and links as in Markdown, never HTML. */
  z.object({ ...fieldBase, type: z.literal("instructions"), text: z.string().max(10_000) }),
] as const;
