import { z } from "zod";
import { ScenarioSchema } from "@/contracts/scenario";

export const SaveScenarioInputSchema = z.object({
  processId: z.uuid(),
  /** The one that it takes the place of; absent: a new one. */
  scenarioId: z.uuid().optional(),
  scenario: ScenarioSchema,
});
export const SaveScenarioOutputSchema = z.object({ scenarioId: z.uuid() });
