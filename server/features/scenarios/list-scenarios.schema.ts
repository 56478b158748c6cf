import { z } from "zod";
import { SavedScenarioSchema } from "./scenarios.schema";

export const ListScenariosInputSchema = z.object({ processId: z.uuid() });
export const ListScenariosOutputSchema = z.array(SavedScenarioSchema);
