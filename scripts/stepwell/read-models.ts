import type { DecisionModel } from "@/contracts/decision";
import type { ProcessSource } from "@/engine/simulation/process-source";
import { readSource } from "./read-source";
import { Refused } from "./refused";

/** The processes and decision models of files, in their order. */
export interface Models {
  processes: ProcessSource[];
  decisions: DecisionModel[];
}

/** Reads files; two processes of one id are refused, since a step could not say which it means. */
export async function readModels(files: readonly string[]): Promise<Models> {
  const models: Models = { processes: [], decisions: [] };
  for (const file of files) {
    const source = await readSource(file);
    if (source.kind === "decisions") models.decisions.push(source.model);
    else models.processes.push(...source.processes);
  }
  const ids = new Set<string>();
  for (const { id } of models.processes) {
    if (ids.has(id)) throw new Refused(`Two processes have the id "${id}".`);
    ids.add(id);
  }
  return models;
}

/** The decision model of the first file; the others are those that it imports. */
export async function readDecisionModels(
  files: readonly string[],
): Promise<[DecisionModel, ...DecisionModel[]]> {
  const models: DecisionModel[] = [];
  for (const file of files) {
    const source = await readSource(file);
    if (source.kind !== "decisions")
      throw new Refused(`${file}: there are processes in it, but no decisions.`);
    models.push(source.model);
  }
  const [first, ...imports] = models;
  if (first === undefined) throw new Refused("Say which file holds the decision.");
  return [first, ...imports];
}
