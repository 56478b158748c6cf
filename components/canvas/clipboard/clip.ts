import { z } from "zod";
import { ElementSchema, FlowSchema } from "@/contracts/process";

/** Steps on the clipboard, as text that other programs can keep and that any process can take. */
export const ClipSchema = z.object({
  kind: z.literal("stepwell/steps"),
  version: z.literal(1),
  elements: z.array(ElementSchema).min(1).max(1000),
  /** Between these elements. */
  flows: z.array(FlowSchema).max(2000),
});
export type Clip = z.infer<typeof ClipSchema>;
