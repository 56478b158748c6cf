"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { DecisionProblem } from "@/engine/decision/problem";
import { useEditor } from "./editor-context";
import { placeOf, whereIs } from "./problem-place";

/** What keeps the decision from being published, each a way to its cell. Not there while all is well. */
export function ProblemList() {
  const { problems, select } = useEditor();
  const [open, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const jump = (problem: DecisionProblem) => {
    setOpen(false);
    if (problem.element) select(problem.element);
    const place = placeOf(problem);
    if (place === null) return;
    // The decision has to be on the screen before its cell can be found.
    requestAnimationFrame(() => {
      const cell = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
      cell?.scrollIntoView({ block: "center", inline: "center" });
      cell?.focus();
    });
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" className={errors > 0 ? "text-danger-text" : "text-warning-text"}>
          {errors > 0 ? <CircleAlert aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          {errors > 0 ? counted(errors, "problem") : counted(problems.length, "warning")}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-96 p-1" aria-label="Problems">
        <ul className="max-h-96 overflow-y-auto">
          {problems.map((problem) => {
            const Icon = problem.severity === "error" ? CircleAlert : TriangleAlert;
            const where = whereIs(problem);
            return (
              <li key={`${problem.element} ${placeOf(problem)} ${problem.message}`}>
                <button
                  type="button"
                  onClick={() => jump(problem)}
                  className="flex w-full items-start gap-2 rounded-sm px-2 py-1.5 text-left text-default text-sm hover:bg-hover"
                >
                  <Icon
                    aria-label={problem.severity}
                    className={`mt-0.5 size-4 shrink-0 ${problem.severity === "error" ? "text-danger" : "text-warning"}`}
                  />
                  <span className="grid min-w-0 gap-0.5">
                    <span className="break-words">{problem.message}</span>
                    {where && <span className="text-muted text-xs">{where}</span>}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </PopoverContent>
    </Popover>
  );
}

const counted = (count: number, noun: string) => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);
