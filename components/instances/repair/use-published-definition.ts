import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import type { ProcessDefinition } from "@/contracts/process";

/** What is published of a process now: the steps that people can name. Undefined without one, and while it loads. */
export function usePublishedDefinition(processId: string | undefined): ProcessDefinition | undefined {
  const trpc = useTRPC();
  const process = useQuery(
    trpc.processes.get.queryOptions({ processId: processId ?? "" }, { enabled: processId !== undefined }),
  );
  const versionId = process.data?.published?.versionId;
  const version = useQuery(
    trpc.processes.getVersion.queryOptions(
      { processId: processId ?? "", versionId: versionId ?? "" },
      { enabled: processId !== undefined && versionId !== undefined },
    ),
  );
  return processId === undefined ? undefined : version.data?.definition;
}
