import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import { analyse } from "./analyse";
import type { Graph } from "./graph";
import { withImpliedStarts } from "./implied-starts";
import type { Problem } from "./problem";
import type { ProcessDecisions } from "./process-decisions";

/** The graph, or all problems, warnings included. */
export type CompileResult = { ok: true; graph: Graph } | { ok: false; problems: Problem[] };

/**
 * The executable graph of a process with the forms its elements name, by form id, and the decisions, by key. Costly next to
 * deciding: make it once per version and keep it. Fails with the errors that make a process impossible to run; checkProcess finds those and
 * more, so a version that has been published compiles for ever, however much the checker learns.
 */
export function compile(
  definition: ProcessDefinition,
  forms: Readonly<Record<string, FormDefinition>>,
  decisions: ProcessDecisions = {},
): CompileResult {
  const { graph, problems } = analyse(withImpliedStarts(definition), { forms, decisions });
  return graph === null ? { ok: false, problems } : { ok: true, graph };
}
