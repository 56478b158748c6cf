import { CircleAlert } from "lucide-react";
import type { CompileResult } from "@/engine/definition/compile";

/** What keeps the draft from running at all. */
export function CannotRun({ compiled }: { compiled: Extract<CompileResult, { ok: false }> }) {
  const errors = compiled.problems.filter(({ severity }) => severity === "error");
  return (
    <div role="alert" className="grid gap-2">
      <p className="text-strong">This draft cannot run yet:</p>
      <ul className="grid gap-1.5">
        {errors.map(({ message }) => (
          <li key={message} className="flex items-start gap-2 text-sm">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-text" />
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
