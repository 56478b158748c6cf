import { z } from "zod";
import { GalleryKeySchema } from "./templates.schema";

export const CreateFromTemplateInputSchema = z.object({ key: GalleryKeySchema });
export const CreateFromTemplateOutputSchema = z.object({ processId: z.uuid(), name: z.string() });
