import { z } from "zod";
import { ProblemSchema } from "./problem.schema";

export const CheckProcessOutputSchema = z.object({ problems: z.array(ProblemSchema) });
