import { z } from "zod";
import { ProblemSchema } from "./problem.schema";

export const CheckProcessOutput = z.object({ problems: z.array(ProblemSchema) });
