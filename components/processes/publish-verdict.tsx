import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { ProcessProblem } from "@/server/features/processes/problem.schema";

/** What the checks say about publishing. */
export function PublishVerdict({
  problems,
  blocked,
}: {
  problems: readonly ProcessProblem[];
  blocked: boolean;
}) {
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck aria-hidden="true" className="size-4 text-success" />
        Everything is checked; nothing speaks against it.
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      <p>{blocked ? "This has to be solved first:" : "It can be published. Have a look at this before:"}</p>
      <ul aria-label="Problems" className="grid gap-2">
        {problems.map((problem, index) => {
          const isError = problem.severity === "error";
          const Icon = isError ? CircleAlert : TriangleAlert;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew by each check
            <li key={`${problem.code}-${index}`} className="flex items-start gap-2 text-sm">
              <Icon
                aria-hidden="true"
                className={`mt-0.5 size-4 shrink-0 ${isError ? "text-danger-text" : "text-warning-text"}`}
              />
              {problem.message}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
