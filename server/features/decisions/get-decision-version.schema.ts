import { z } from "zod";
import { DecisionModelSchema } from "@/contracts/decision";

export const DecisionVersionInputSchema = z.object({ decisionId: z.uuid(), versionId: z.uuid() });
export const GetDecisionVersionOutputSchema = z.object({ number: z.int(), model: DecisionModelSchema });
