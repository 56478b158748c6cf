import type { Candidate } from "@/contracts/human-work";
import type { ElementOf } from "@/contracts/process";
import type { CompiledExpression, CompileScope } from "@/engine/definition/graph";
import type { CompiledForm } from "@/engine/form/compile-form";
import type { CompiledCandidate } from "./task-candidates";

/** A user task with its form and all its expressions at hand. */
export interface CompiledTask {
  element: ElementOf<"userTask">;
  form: CompiledForm | null;
  candidates: CompiledCandidate[];
  dueAt: CompiledExpression | null;
  /** By the number of the follow-up: whom it goes to. */
  followUps: CompiledCandidate[][];
}

export function compileTask(element: ElementOf<"userTask">, scope: CompileScope): CompiledTask {
  const { formId, instructions, candidates, dueAt, followUps = [] } = element;
  if (instructions !== undefined) scope.template("instructions", instructions);
  return {
    element,
    form: formId === undefined ? null : scope.form(formId),
    candidates: compileCandidates(candidates, "candidates", scope),
    dueAt: dueAt === undefined ? null : scope.expression("dueAt", dueAt),
    followUps: followUps.map(({ to = [] }, number) =>
      compileCandidates(to, `followUps[${number}].to`, scope),
    ),
  };
}

function compileCandidates(
  candidates: readonly Candidate[],
  setting: string,
  scope: CompileScope,
): CompiledCandidate[] {
  return candidates.map((candidate, index) => ({
    candidate,
    expression:
      candidate.kind === "expression"
        ? scope.expression(`${setting}[${index}].expression`, candidate.expression)
        : null,
  }));
}
