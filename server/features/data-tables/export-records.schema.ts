import { z } from "zod";

export const ExportRecordsOutputSchema = z.object({ name: z.string(), csv: z.string() });
