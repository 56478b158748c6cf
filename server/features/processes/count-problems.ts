import { createHash } from "node:crypto";
import type { ProcessDefinition } from "@/contracts/process";
import { checkDraft } from "./check-draft";
import type { Directory } from "./load-directory";

export interface ProblemCount {
  errors: number;
  warnings: number;
}

const MOST_KEPT = 2_000;

const known = new Map<string, ProblemCount>();

/**
 * How many problems each draft has. A whole check may play the process through, so what was found is kept for as long as
 * neither the draft nor anything that drafts refer to changes.
 */
export function countProblems(drafts: readonly ProcessDefinition[], directory: Directory): ProblemCount[] {
  const around = digestOf(directory);
  return drafts.map((draft) => {
    const key = around + digestOf(draft);
    const count = known.get(key) ?? check(draft, directory);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, count);
    return count;
  });
}

function check(draft: ProcessDefinition, directory: Directory): ProblemCount {
  const problems = checkDraft(draft, directory);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

const digestOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("base64");
