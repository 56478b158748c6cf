import { z } from "zod";
import { ScenarioSchema } from "@/contracts/scenario";

/** So many cases of one process can be kept; all of them run before it is published. */
export const MOST_SCENARIOS = 200;

export const ScenarioReferenceSchema = z.object({ scenarioId: z.uuid() });
export const ScenarioNameSchema = ScenarioSchema.shape.name;

export const SavedScenarioSchema = z.object({ id: z.uuid(), scenario: ScenarioSchema });
export type SavedScenario = z.infer<typeof SavedScenarioSchema>;
