"use client";

import { useMemo } from "react";
import type { SampleSource, Samples } from "@/components/expressions/samples-context";
import { useTRPCClient } from "@/components/trpc";
import { findLastRun } from "@/components/try-out/last-run";
import { exampleValues } from "@/engine/form/example-values";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

/** More requests than these nobody chooses from. */
const MOST_REQUESTS = 8;

type Client = ReturnType<typeof useTRPCClient>;

/** What expressions of a process are tried with: the last try-out, scenarios, requests that the member may see, examples. */
export function useProcessSamples(processId: string, directory: ProcessDirectory): Samples {
  const client = useTRPCClient();
  return useMemo(
    () => ({
      key: processId,
      list: async () => {
        // What cannot be read is not offered; examples are always there.
        const found = await Promise.allSettled([
          listRequests(client, processId),
          listScenarios(client, processId, directory),
        ]);
        const read = found.flatMap((list) => (list.status === "fulfilled" ? list.value : []));
        return [...lastTryOut(processId), ...read, examples(directory)];
      },
    }),
    [client, processId, directory],
  );
}

function lastTryOut(processId: string): SampleSource[] {
  if (findLastRun(processId) === null) return [];
  return [{ id: "try-out", label: "the last try-out", read: async () => findLastRun(processId) ?? {} }];
}

async function listRequests(client: Client, processId: string): Promise<SampleSource[]> {
  const { items } = await client.instances.list.query({
    scope: "all",
    filter: { processId },
    limit: MOST_REQUESTS,
  });
  return items.map(({ id, title, reference }) => ({
    id,
    label: title,
    hint: `Request ${reference}`,
    read: async () => (await client.instances.get.query({ instanceId: id })).variables,
  }));
}

async function listScenarios(
  client: Client,
  processId: string,
  directory: ProcessDirectory,
): Promise<SampleSource[]> {
  const scenarios = await client.scenarios.list.query({ processId });
  return scenarios.map(({ id, scenario }) => ({
    id,
    label: `scenario “${scenario.name}”`,
    read: async () => {
      const [{ draft }, { scenarioValues }] = await Promise.all([
        client.processes.get.query({ processId }),
        import("@/components/try-out/scenario-values"),
      ]);
      return scenarioValues(draft, directory, scenario);
    },
  }));
}

function examples({ forms }: ProcessDirectory): SampleSource {
  const fields = forms.flatMap(({ definition }) => definition.fields);
  return { id: "example", label: "example values", read: async () => exampleValues(fields) };
}
