import { ScenarioNameSchema, ScenarioReferenceSchema } from "./scenarios.schema";

export const RenameScenarioInputSchema = ScenarioReferenceSchema.extend({ name: ScenarioNameSchema });
