import type { z } from "zod";
import type { UpdateLinkInputSchema } from "@/server/features/links/links.schema";

/** What the settings of a link hold while they are changed. */
export type LinkSettingsValues = z.input<typeof UpdateLinkInputSchema>;
