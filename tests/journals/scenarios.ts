/** What journals are recorded of: small processes, each played until it has ended or waits. */
import type { InstanceDriver } from "@/tests/support/instance-driver";
import { decisionScenarios } from "./decision-scenarios";
import { eventScenarios } from "./event-scenarios";
import { flatScenarios } from "./flat-scenarios";
import { migrationScenarios } from "./migration-scenarios";
import { scopeScenarios } from "./scope-scenarios";
import { throttleScenarios } from "./throttle-scenarios";
import { undoScenarios } from "./undo-scenarios";
import { workScenarios } from "./work-scenarios";

export const scenarios: Record<string, () => InstanceDriver> = {
  ...flatScenarios,
  ...eventScenarios,
  ...scopeScenarios,
  ...undoScenarios,
  ...workScenarios,
  ...throttleScenarios,
  ...decisionScenarios,
  ...migrationScenarios,
};
