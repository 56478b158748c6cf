"use client";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { inputInWords } from "@/engine/scenario/input-in-words";
import { useRun } from "./try-out-context";

/** What was done so far, and what was taken back; each line leads to the moment after it. */
export function CourseList() {
  const { run, scope } = useRun();
  const { course, goTo } = scope.tryOut;
  if (!course) return null;
  const lines = ["It begins", ...course.inputs.map((input) => inputInWords(run.graph, input))];
  return (
    <ol aria-label="What was done" className="grid gap-0.5">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a line is about
        <li key={index}>
          <Button
            variant="ghost"
            size="sm"
            aria-current={index === course.at ? "step" : undefined}
            className={cn(
              "h-auto min-h-7 w-full justify-start whitespace-normal py-1 text-left font-normal",
              index === course.at && "bg-accent-soft text-accent-text",
              index > course.at && "text-muted",
            )}
            onClick={() => goTo(index)}
          >
            <span className="figures w-5 shrink-0 text-right text-muted">{index}</span>
            {line}
          </Button>
        </li>
      ))}
    </ol>
  );
}
