import { compileSimulated, type SimulatedProcess } from "@/engine/simulation/simulated-process";
import { tell } from "./print";
import { readProcesses } from "./read-models";
import { Refused } from "./refused";

/** What can be played of some files, and why the rest of their processes cannot, by id. */
export interface OpenProcesses {
  processes: SimulatedProcess[];
  faults: ReadonlyMap<string, string>;
}

/** By the names of their files: each is compiled once in a batch. */
const opened = new Map<string, Promise<OpenProcesses>>();

/** The processes of the files, ready to run. Refuses when none can. */
export function openProcesses(files: readonly string[]): Promise<OpenProcesses> {
  const key = JSON.stringify(files);
  const known = opened.get(key) ?? open(files);
  opened.set(key, known);
  return known;
}

async function open(files: readonly string[]): Promise<OpenProcesses> {
  const sources = await readProcesses(files);
  if (sources.length === 0) throw new Refused(`${files.join(", ")}: there is no process in it.`);
  const processes: SimulatedProcess[] = [];
  const faults = new Map<string, string>();
  for (const source of sources) {
    const compiled = compileSimulated(source);
    if (compiled.ok) processes.push(compiled.process);
    else {
      const errors = compiled.problems.filter(({ severity }) => severity === "error");
      faults.set(source.id, errors.map(({ message }) => message).join(" "));
    }
  }
  const sentences = [...faults].map(([id, reasons]) => `The process "${id}" cannot run: ${reasons}`);
  if (processes.length === 0) throw new Refused(sentences.join("\n"));
  for (const sentence of sentences) tell(sentence);
  return { processes, faults };
}
