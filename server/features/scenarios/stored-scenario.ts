import type { Scenario } from "@/contracts/scenario";
import { AppError } from "@/server/errors";

/** A case is what a few people type; more is a mistake, and all cases travel to the browser together. */
const MOST_CHARACTERS = 200_000;

/** What is kept of a scenario beside its name. */
export function storedScenario({ name, ...content }: Scenario) {
  if (JSON.stringify(content).length > MOST_CHARACTERS) {
    throw new AppError("TOO_LARGE", `The values of "${name}" are too large to be kept. Use shorter ones.`);
  }
  return { name, content };
}
