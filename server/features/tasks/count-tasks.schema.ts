import { z } from "zod";

/** Counting stops at `limit`, so that a full inbox costs no more than a small one. */
export const CountTasksOutputSchema = z.object({ count: z.int(), limit: z.int() });
