"use client";

import { createContext, useContext } from "react";
import type { FormEnvironment } from "@/components/forms/form-environment";
import { toast } from "@/components/ui/toast";
import type { ProcessDefinition } from "@/contracts/process";
import type { ScenarioInput } from "@/contracts/scenario";
import type { Names } from "@/engine/definition/graph";
import type { Person } from "@/engine/scenario/members-directory";
import type { Run } from "@/engine/scenario/run";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { SavedScenario } from "@/server/features/scenarios/scenarios.schema";
import type { TryOut } from "./use-try-out";

/** What all parts of a try-out share. */
export type TryOutScope = {
  processId: string;
  definition: ProcessDefinition;
  directory: ProcessDirectory;
  names: Names;
  people: readonly Person[];
  /** The tenant's, by which the process works. */
  timeZone: string;
  environment: FormEnvironment;
  scenarios: readonly SavedScenario[];
  tryOut: TryOut;
};

export const TryOutContext = createContext<TryOutScope | null>(null);

export function useTryOutScope(): TryOutScope {
  const scope = useContext(TryOutContext);
  if (!scope) throw new Error("Parts of the try-out need its screen around them.");
  return scope;
}

/** The same where something runs already; `act` does something and says so where that cannot be. */
export function useRun(): { run: Run; scope: TryOutScope; act: (input: ScenarioInput) => void } {
  const scope = useTryOutScope();
  const { run } = scope.tryOut;
  if (!run) throw new Error("Nothing has begun.");
  const act = (input: ScenarioInput) => {
    const step = scope.tryOut.act(input);
    if (!step.ok) toast.error("That cannot be done here", { description: step.message });
  };
  return { run, scope, act };
}
