"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "@/components/trpc";
import type { ProcessDefinition } from "@/contracts/process";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { CheckedScenarios } from "./check-scenarios";
import { useRunSettings } from "./use-run-settings";

type Checked = {
  processId: string;
  definition: ProcessDefinition;
  directory: ProcessDirectory;
  enabled: boolean;
};

/** How the scenarios of a draft go; `result` names the very run, so that an acceptance is for that one only. */
export type ScenarioCheck =
  | { kind: "running" }
  | { kind: "unknown" }
  | { kind: "done"; result: CheckedScenarios };

/** Runs all scenarios of the process on the definition, in the browser; the engine comes when it is asked for. */
export function useScenarioCheck({ processId, definition, directory, enabled }: Checked): ScenarioCheck {
  const client = useTRPCClient();
  const { settings, ready, error } = useRunSettings(enabled);
  const query = useQuery({
    queryKey: ["scenario-check", processId, definition, directory],
    enabled: enabled && ready,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const [scenarios, { checkScenarios }] = await Promise.all([
        client.scenarios.list.query({ processId }),
        import("./check-scenarios"),
      ]);
      return checkScenarios({ definition, directory, scenarios, settings });
    },
  });
  if (error ?? query.error) return { kind: "unknown" };
  return query.data && !query.isFetching ? { kind: "done", result: query.data } : { kind: "running" };
}

/** Whether publishing has to wait: for the scenarios, or for somebody who accepts that some of them fail. */
export function holdsBack(check: ScenarioCheck, accepted: CheckedScenarios | null): boolean {
  if (check.kind === "running") return true;
  return check.kind === "done" && check.result.failing.length > 0 && accepted !== check.result;
}
