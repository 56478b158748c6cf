"use client";

import { Badge } from "@/components/ui/badge";
import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { elementTitle } from "@/engine/elements/element-title";
import { ProcessOutline } from "../diagram/process-outline";
import { leadsOn } from "../flow-ends";
import { useEditorActions, useEditorState } from "./editor-context";
import { InsertButton } from "./insert-button";

/** The process as a list, with the same edits as the canvas: what phones get, and who prefers a list. */
export function OutlineView() {
  const { definition, names, problems, selection } = useEditorState();
  const { select } = useEditorActions();
  const trailing = (element: Element) => {
    const own = problems.filter((problem) => problem.element === element.id);
    const errors = own.filter((problem) => problem.severity === "error").length;
    return (
      <>
        {own.length > 0 && (
          <Badge tone={errors > 0 ? "danger" : "warning"}>
            {own.length} {own.length === 1 ? "problem" : "problems"}
          </Badge>
        )}
        {isContainer(element.type) && definition.elements.every(({ parent }) => parent !== element.id) && (
          <InsertButton
            target={{ kind: "inside", id: element.id }}
            label={`Add a step inside "${elementTitle(element)}"`}
            className="size-8 shrink-0 pointer-coarse:size-11"
          />
        )}
        {leadsOn(element.type) && (
          <InsertButton
            target={{ kind: "after", id: element.id }}
            label={`Add a step after "${elementTitle(element)}"`}
            className="size-8 shrink-0 pointer-coarse:size-11"
          />
        )}
      </>
    );
  };
  return (
    <div className="h-full overflow-y-auto p-4">
      <ProcessOutline
        definition={definition}
        names={names}
        selected={selection?.kind === "element" ? selection.id : null}
        onElementClick={(id) => select({ kind: "element", id })}
        trailing={trailing}
        className="mx-auto max-w-3xl"
      />
    </div>
  );
}
