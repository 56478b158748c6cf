"use client";

import { Clock, Redo2, RotateCcw, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { formatDateTime } from "@/components/ui/format-time";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale-provider";
import { SaveScenario } from "./save-scenario";
import { useRun } from "./try-out-context";

const spans = [
  { duration: "PT1H", label: "An hour" },
  { duration: "P1D", label: "A day" },
  { duration: "P1W", label: "A week" },
  { duration: "P1M", label: "A month" },
] as const;

/** Backwards and forwards through what was done, and the clock of the run. */
export function RunToolbar() {
  const { run, scope, act } = useRun();
  const { course, goTo, reset } = scope.tryOut;
  const { language } = useLocale();
  if (!course) return null;
  const now = formatDateTime(run.now, { language, timeZone: scope.timeZone });
  return (
    <div className="flex flex-wrap items-center gap-1">
      <IconButton
        icon={Undo2}
        label="Step back"
        disabled={course.at === 0}
        onClick={() => goTo(course.at - 1)}
      />
      <IconButton
        icon={Redo2}
        label="Step forward"
        disabled={course.at >= course.inputs.length}
        onClick={() => goTo(course.at + 1)}
      />
      <IconButton icon={RotateCcw} label="Begin anew" onClick={reset} />
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="sm" aria-label={`Time of the run: ${now}. Let time pass`}>
            <Clock aria-hidden="true" />
            <span className="figures">{now}</span>
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent aria-label="Let time pass">
          {spans.map(({ duration, label }) => (
            <DropdownMenuItem key={duration} onSelect={() => act({ kind: "passTime", duration })}>
              {label} passes
            </DropdownMenuItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      <span className="flex-1" />
      <SaveScenario />
    </div>
  );
}
