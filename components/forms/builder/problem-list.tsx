"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { FormProblem } from "@/engine/form/check-form";
import { useBuilder } from "./builder-context";
import { ruleAt } from "./draft";

/** What keeps the form from being published, each a way to its field. Not there while all is well. */
export function ProblemList() {
  const { state, problems, select, showRules, setSettingsOpen } = useBuilder();
  const [open, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const jump = ({ field: key, setting }: FormProblem) => {
    const rule = ruleAt(setting, state.draft);
    if (rule) {
      setOpen(false);
      showRules(true, rule.id);
      return;
    }
    const entry = state.draft.entries.find((candidate) => candidate.field.key === key);
    setOpen(false);
    if (!entry) return;
    select(entry.id);
    setSettingsOpen(window.matchMedia("(width < 64rem)").matches);
    document.querySelector(`[data-field="${entry.field.key}"]`)?.scrollIntoView({ block: "center" });
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" className="text-danger-text">
          <CircleAlert aria-hidden="true" />
          {problems.length === 1 ? "1 problem" : `${problems.length} problems`}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-96 p-1" aria-label="Problems">
        <ul className="max-h-96 overflow-y-auto">
          {problems.map((problem) => {
            const { severity, message, field, setting } = problem;
            const Icon = severity === "error" ? CircleAlert : TriangleAlert;
            return (
              <li key={`${field} ${setting} ${message}`}>
                <button
                  type="button"
                  onClick={() => jump(problem)}
                  className="flex w-full items-start gap-2 rounded-sm px-2 py-1.5 text-left text-default text-sm hover:bg-hover"
                >
                  <Icon
                    aria-label={severity}
                    className={`mt-0.5 size-4 shrink-0 ${severity === "error" ? "text-danger" : "text-warning"}`}
                  />
                  {message}
                </button>
              </li>
            );
          })}
        </ul>
      </PopoverContent>
    </Popover>
  );
}
