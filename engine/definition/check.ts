import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import { analyse } from "./analyse";
import { checkAutomaticLoops } from "./check-automatic-loops";
import { checkCatches } from "./check-catches";
import { checkConditions } from "./check-conditions";
import { checkPeople } from "./check-people";
import { checkTypes } from "./check-types";
import type { KnownTables } from "./known-tables";
import { hasErrors, type Problem } from "./problem";
import type { ProcessDecisions } from "./process-decisions";
import { checkSoundness } from "./soundness/check-soundness";
import { typesOfNames } from "./types-of-names";

/**
 * Everything that is wrong or doubtful about a process, errors first. Total: any definition that passes its schema
 * gives an answer, in time that grows with its size. With an error it cannot be published. The directory holds the
 * ids that exist in the tenant; without it candidates are not looked up. What goes wrong between branches is told once the
 * drawing itself is right.
 */
export function checkProcess(
  definition: ProcessDefinition,
  forms: Readonly<Record<string, FormDefinition>>,
  directory?: {
    groups: Iterable<string>;
    members: Iterable<string>;
    emptyGroups?: Iterable<string>;
    tables?: KnownTables;
  },
  decisions: ProcessDecisions = {},
): Problem[] {
  const ids =
    directory === undefined
      ? null
      : {
          groups: new Set(directory.groups),
          members: new Set(directory.members),
          tables: directory.tables ?? null,
        };
  const analysed = analyse(definition, { forms, decisions, directory: ids });
  const { problems: found, structure, nodes } = analysed;
  const doubts = [
    ...checkConditions(nodes),
    ...checkTypes(analysed.sources, typesOfNames(definition, analysed.forms, directory?.tables), found),
    ...checkCatches(nodes),
    ...checkPeople(nodes, new Set(directory?.emptyGroups ?? [])),
    ...(hasErrors(structure) ? [] : [...checkSoundness(definition, nodes), ...checkAutomaticLoops(nodes)]),
  ];
  const problems = [...found, ...doubts];
  const errors = problems.filter((problem) => problem.severity === "error");
  return [...errors, ...problems.filter((problem) => problem.severity === "warning")];
}
