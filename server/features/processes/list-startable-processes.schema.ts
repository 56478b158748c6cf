import { z } from "zod";

export const ListStartableProcessesOutput = z.array(
  z.object({ id: z.uuid(), name: z.string(), description: z.string().nullable(), hasForm: z.boolean() }),
);
export type StartableProcess = z.infer<typeof ListStartableProcessesOutput>[number];
