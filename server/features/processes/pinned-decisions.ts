import type { ProcessDefinition } from "@/contracts/process";
import type { DirectoryDecision } from "./directory-decisions";
import type { Directory } from "./load-directory";
import { type NamedDecision, namedDecisions } from "./named-decisions";

/** A decision version that a process version will use; `asked` is the number that it names, 0 for the latest. */
export type DecisionPin = { decisionId: string; asked: number; decisionVersionId: string };

/**
 * The versions of decisions that a process version is made of: those its steps name, and those that these models import,
 * which are known by their namespace.
 */
export function pinnedDecisions(definition: ProcessDefinition, directory: Directory): DecisionPin[] {
  const pins = new Map<string, DecisionPin>();
  const open: NamedDecision[] = namedDecisions(definition);
  for (const named of open) {
    const key = `${named.decisionId} ${named.version}`;
    const found = findVersion(named, directory);
    if (!found || pins.has(key)) continue;
    const { decisionId, version } = named;
    pins.set(key, {
      decisionId,
      asked: version === "latest" ? 0 : version,
      decisionVersionId: found.versionId,
    });
    for (const { namespace } of found.model.imports ?? []) {
      const imported = directory.decisions.find((candidate) => candidate.model.namespace === namespace);
      if (imported) open.push({ decisionId: imported.id, version: "latest" });
    }
  }
  return [...pins.values()];
}

type Found = { versionId: string; model: DirectoryDecision["model"] };

function findVersion({ decisionId, version }: NamedDecision, directory: Directory): Found | undefined {
  if (version !== "latest") {
    return directory.decisionVersions.find(
      (candidate) => candidate.decisionId === decisionId && candidate.number === version,
    );
  }
  const decision = directory.decisions.find((candidate) => candidate.id === decisionId);
  return decision?.published ? { versionId: decision.published.versionId, model: decision.model } : undefined;
}
