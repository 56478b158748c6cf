"use client";

import { type ReactNode, useMemo } from "react";
import { PeopleTags } from "@/components/presence/people-mark";
import { Badge } from "@/components/ui/badge";
import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { elementTitle } from "@/engine/elements/element-title";
import { bandsOf } from "@/engine/layout/bands/bands-of";
import { doerName } from "@/engine/layout/bands/doer";
import { nestElements } from "@/engine/layout/nesting";
import { bandIcon } from "../bands/band-icon";
import { ProcessOutline } from "../diagram/process-outline";
import { leadsOn } from "../flow-ends";
import { flowWords } from "../flow-words";
import { useCanvasView } from "./canvas-view";
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
  const lanes = useLanes();
  const trailing = (element: Element) => {
    const own = problems.filter((problem) => problem.element === element.id);
    const errors = own.filter((problem) => problem.severity === "error").length;
    return (
      <>
        {lanes.get(element.id)}
        <PeopleTags place={element.id} />
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

/** Who does each step of the process itself, where people want to see lanes. */
function useLanes(): ReadonlyMap<string, ReactNode> {
  const { definition, names } = useEditorState();
  const { inBands } = useCanvasView();
  return useMemo(() => {
    const lanes = new Map<string, ReactNode>();
    if (!inBands) return lanes;
    const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
    const { doers, ofElement } = bandsOf(definition, nestElements(definition));
    for (const [id, turn] of ofElement) {
      const doer = doers[turn]?.doer;
      if (!doer) continue;
      const name = doerName(doer, names, titles);
      lanes.set(
        id,
        <Badge
          tone={doer.kind === "nobody" ? "warning" : "neutral"}
          icon={bandIcon(doer)}
          className="max-w-40"
          title={name}
        >
          <span className="truncate">{name}</span>
        </Badge>,
      );
    }
    return lanes;
  }, [definition, names, inBands]);
}
