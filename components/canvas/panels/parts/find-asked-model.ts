import type { DecisionModel } from "@/contracts/decision";
import type { ElementOf } from "@/contracts/process";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

type Asked = Pick<ElementOf<"businessRuleTask">, "decisionId" | "version">;

/** The model that a step asks, in its version; undefined where it is not there. */
export function findAskedModel(
  directory: ProcessDirectory,
  { decisionId, version }: Asked,
): DecisionModel | undefined {
  if (version === "latest") return directory.decisions.find(({ id }) => id === decisionId)?.model;
  return directory.decisionVersions.find(
    (known) => known.decisionId === decisionId && known.number === version,
  )?.model;
}
