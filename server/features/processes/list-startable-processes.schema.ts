import { z } from "zod";

export const ListStartableProcessesOutputSchema = z.array(
  z.object({ id: z.uuid(), name: z.string(), description: z.string().nullable(), hasForm: z.boolean() }),
);
export type StartableProcess = z.infer<typeof ListStartableProcessesOutputSchema>[number];
