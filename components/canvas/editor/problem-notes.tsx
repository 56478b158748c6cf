"use client";

import { CircleAlert, Play, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Problem } from "@/engine/definition/problem";
import { useCanvasView } from "./canvas-view";
import { useEditorActions } from "./editor-context";
import { ProblemWay } from "./problem-way";

type ProblemNotesProps = {
  problems: readonly Problem[];
  /** Leads to what a problem is about. */
  onShow?: (problem: Problem) => void;
  /** Told when one begins to be played. */
  onPlay?: () => void;
};

/** What is wrong, each with its one-click solution where there is one. */
export function ProblemNotes({ problems, onShow, onPlay }: ProblemNotesProps) {
  const { edit } = useEditorActions();
  const { player } = useCanvasView();
  if (problems.length === 0) return null;
  return (
    <ul aria-label="Problems" className="mb-4 grid gap-2">
      {problems.map((problem, index) => {
        const Icon = problem.severity === "error" ? CircleAlert : TriangleAlert;
        const { fix } = problem;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew by each check
            key={`${problem.code}-${index}`}
            className={cn(
              "grid gap-1.5 rounded-md p-2.5 text-sm",
              problem.severity === "error"
                ? "bg-danger-soft text-danger-text"
                : "bg-warning-soft text-warning-text",
            )}
          >
            <span className="flex items-start gap-2">
              <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span className="min-w-0 break-words">{problem.message}</span>
            </span>
            {problem.path && <ProblemWay path={problem.path} />}
            {(fix || onShow || problem.trail) && (
              <span className="flex flex-wrap gap-2 pl-6">
                {problem.trail && (
                  <Button
                    size="sm"
                    onClick={() => {
                      player.start(problem);
                      onPlay?.();
                    }}
                  >
                    <Play aria-hidden="true" />
                    Show me
                  </Button>
                )}
                {onShow && !problem.trail && (problem.element || problem.flow) && (
                  <Button size="sm" onClick={() => onShow(problem)}>
                    Show
                  </Button>
                )}
                {fix && (
                  <Button size="sm" onClick={() => edit(fix.apply)}>
                    {fix.label}
                  </Button>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
