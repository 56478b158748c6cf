"use client";

import { CircleCheck, List, Redo2, TriangleAlert, Undo2, Workflow } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Problem } from "@/engine/definition/problem";
import { LanesButton } from "../bands/lanes-button";
import { useLanesKey } from "../bands/use-lanes-key";
import { useCanvasView } from "./canvas-view";
import { useEditorActions, useEditorState } from "./editor-context";
import { ProblemNotes } from "./problem-notes";
import { StepSearch } from "./step-search";

export type DesignerView = "canvas" | "outline";

const views = [
  { value: "canvas", label: "Canvas", icon: Workflow },
  { value: "outline", label: "Outline", icon: List },
] as const;

type DesignerToolbarProps = {
  view: DesignerView;
  onViewChange: (view: DesignerView) => void;
  leading?: ReactNode;
  trailing?: ReactNode;
};

export function DesignerToolbar({ view, onViewChange, leading, trailing }: DesignerToolbarProps) {
  const { canUndo, canRedo } = useEditorState();
  const { undo, redo } = useEditorActions();
  const { inBands, setInBands } = useCanvasView();
  useLanesKey(inBands, setInBands);
  return (
    <div className="flex flex-wrap items-center gap-2 border-b bg-panel px-3 py-2">
      {leading}
      <SegmentedControl
        aria-label="View"
        segments={views}
        value={view}
        onValueChange={onViewChange}
        className="max-md:hidden"
      />
      {view === "canvas" && (
        <span className="max-md:hidden">
          <LanesButton inBands={inBands} onChange={setInBands} shortcut="L" />
        </span>
      )}
      <span className="flex">
        <IconButton icon={Undo2} label="Undo" shortcut="Ctrl+Z" disabled={!canUndo} onClick={undo} />
        <IconButton icon={Redo2} label="Redo" shortcut="Ctrl+Y" disabled={!canRedo} onClick={redo} />
      </span>
      <StepSearch />
      <ProblemsButton />
      <span className="flex-1" />
      {trailing}
    </div>
  );
}

function ProblemsButton() {
  const { problems } = useEditorState();
  const { select } = useEditorActions();
  const [open, setOpen] = useState(false);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const show = (problem: Problem) => {
    if (problem.element) select({ kind: "element", id: problem.element });
    else if (problem.flow) select({ kind: "flow", id: problem.flow });
  };
  if (problems.length === 0) {
    return (
      <span role="status" className="flex items-center gap-1.5 text-muted text-sm">
        <CircleCheck aria-hidden="true" className="size-4 text-success" />
        <span className="max-md:sr-only">No problems</span>
      </span>
    );
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="sm" className={errors > 0 ? "text-danger-text" : "text-warning-text"}>
          <TriangleAlert aria-hidden="true" />
          {`${problems.length} `}
          <span className="max-md:sr-only">{problems.length === 1 ? "problem" : "problems"}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent
        align="start"
        aria-label="Problems of this process"
        className="max-h-96 w-96 overflow-y-auto"
      >
        <ProblemNotes problems={problems} onShow={show} onPlay={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}
