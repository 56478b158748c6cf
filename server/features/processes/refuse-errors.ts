import { AppError } from "@/server/errors";
import type { ProcessProblem } from "./problem.schema";

/** So many problems are told in the refusal; the designer lists all. */
const TOLD_PROBLEMS = 5;

/** A draft with errors cannot be done this with: "published". */
export function refuseErrors(problems: readonly ProcessProblem[], done: "published" | "tested"): void {
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length === 0) return;
  const told = errors.slice(0, TOLD_PROBLEMS).map((problem) => problem.message);
  const more = errors.length > TOLD_PROBLEMS ? ` And ${errors.length - TOLD_PROBLEMS} more.` : "";
  throw new AppError("REFUSED", `This process cannot be ${done} yet. ${told.join(" ")}${more}`, {
    problems: errors,
  });
}
