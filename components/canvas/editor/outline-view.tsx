"use client";

import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { elementTitle } from "@/engine/elements/element-title";
import { ProcessOutline } from "../diagram/process-outline";
import { leadsOn } from "../flow-ends";
import { flowWords } from "../flow-words";
import { checkContext } from "./check-context";
import { chosenElements } from "./choice";
import { useEditorActions, useEditorState } from "./editor-context";
import { InsertButton } from "./insert-button";

/** The process as a list, with the same edits as the canvas: what phones get, and who prefers a list. */
export function OutlineView() {
  const { definition, directory, names, problems, selection, gathered } = useEditorState();
  const { select, toggle } = useEditorActions();
  const known = useMemo(() => checkContext(directory), [directory]);
  const words = useMemo(
    () => flowWords(definition, { forms: known.forms, tables: known.ids.tables }),
    [definition, known],
  );
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
        words={words}
        selected={chosenElements({ selection, gathered })}
        onElementClick={(id, { shiftKey, ctrlKey, metaKey }) => {
          if (shiftKey || ctrlKey || metaKey) toggle(id);
          else select({ kind: "element", id });
        }}
        trailing={trailing}
        className="mx-auto max-w-3xl"
      />
    </div>
  );
}
