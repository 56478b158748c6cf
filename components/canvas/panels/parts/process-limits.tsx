"use client";

import type { ProcessDefinition } from "@/contracts/process";
import { useEditorActions, useEditorState } from "../../editor/editor-context";
import { ThrottleFields, type Throttles } from "./throttle-fields";

/** How many requests of the whole process may run at a time, or begin in a period; shown where they begin. */
export function ProcessLimits({ start }: { start: string }) {
  const { definition } = useEditorState();
  const { edit } = useEditorActions();
  const { concurrency, rateLimit } = definition;
  const change = (part: Throttles, key: string) =>
    edit((current) => withLimits(current, part), `process.${key}`);
  return (
    <details
      open={concurrency !== undefined || rateLimit !== undefined || undefined}
      className="border-t py-3"
    >
      <summary className="rounded-xs font-semibold text-sm hover:text-strong">
        Limits of the whole process
      </summary>
      <div className="grid gap-3 pt-3">
        <p className="text-muted text-sm">
          Requests over the limit wait before their first step, first come, first served.
        </p>
        <ThrottleFields
          element={start}
          prefix="process."
          value={{ concurrency, rateLimit }}
          onChange={change}
        />
      </div>
    </details>
  );
}

function withLimits(
  { concurrency, rateLimit, ...definition }: ProcessDefinition,
  part: Throttles,
): ProcessDefinition {
  const limits = { concurrency, rateLimit, ...part };
  return {
    ...definition,
    ...(limits.concurrency && { concurrency: limits.concurrency }),
    ...(limits.rateLimit && { rateLimit: limits.rateLimit }),
  };
}
