import type { DecisionModel } from "@/contracts/decision";
import type { ProcessSource } from "@/engine/simulation/process-source";
import { importedModels } from "./imported-models";
import { nameOfFile, readSource } from "./read-source";
import { Refused } from "./refused";

/**
 * The processes of files, in their order, with the decision models that are among them at hand. Two processes of one id are
 * refused, since a step could not say which it means.
 */
export async function readProcesses(files: readonly string[]): Promise<ProcessSource[]> {
  const processes: ProcessSource[] = [];
  const decisions: Record<string, DecisionModel> = {};
  for (const file of files) {
    const source = await readSource(file);
    if (source.kind === "processes") processes.push(...source.processes);
    else decisions[keyOf(file, decisions)] = source.model;
  }
  const ids = new Set<string>();
  for (const { id } of processes) {
    if (ids.has(id)) throw new Refused(`Two processes have the id "${id}".`);
    ids.add(id);
  }
  return processes.map((process) => ({ ...process, decisions }));
}

/** A model goes by the name of its file: a tenant's decision by its id. Files of one name in two folders are told apart. */
function keyOf(file: string, taken: object): string {
  const name = nameOfFile(file);
  return Object.hasOwn(taken, name) ? file : name;
}

/** The decision model of the first file; the others are those that it imports, as far as they are known or lie beside it. */
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
  const [file] = files;
  if (first === undefined || file === undefined) throw new Refused("Say which file holds the decision.");
  return [first, ...imports, ...(await importedModels(file, models))];
}
