import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import type { ProcessDecisions } from "@/engine/definition/process-decisions";

/** A process as it is given to a simulation. */
export interface ProcessSource {
  /** What steps and call activities name it by. */
  id: string;
  definition: ProcessDefinition;
  /** By form id. What a form that is not here would ask for is taken as it comes. */
  forms?: Readonly<Record<string, FormDefinition>>;
  /** Decision models at hand, by `decisionKey` of what its business rule tasks name, or by any other name. */
  decisions?: ProcessDecisions;
  /** By element: the decision that it asks for, as its file names it. */
  askedDecisions?: ReadonlyMap<string, string>;
  /** Where a file has other ids than the definition: theirs by ours. */
  originalIds?: ReadonlyMap<string, string>;
  /** By call activity: the process that it calls, as its file names it. */
  calls?: ReadonlyMap<string, string>;
}
