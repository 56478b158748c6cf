"use client";

import { Copy, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Element } from "@/contracts/process";
import { hasBorder } from "@/engine/definition/has-border";
import { elementLabels } from "@/engine/elements/element-title";
import { leadsOn } from "../flow-ends";
import { elementViews } from "../panels/element-views";
import { BorderEvents } from "../panels/parts/border-events";
import { LoopSection } from "../panels/parts/loop-section";
import { ProcessLimits } from "../panels/parts/process-limits";
import { canBeLimited, StepLimits } from "../panels/parts/step-limits";
import { isShownAtField } from "../panels/shown-at-field";
import { useElementEdit } from "../panels/use-element-edit";
import { useEditorActions, useEditorState } from "./editor-context";
import { ProblemNotes } from "./problem-notes";
import { WaysOut } from "./ways-out";

/** All settings of the selected element. */
export function PropertyPanel({ element }: { element: Element }) {
  const { problems } = useEditorState();
  const { remove, duplicate } = useEditorActions();
  const change = useElementEdit(element);
  const { Panel } = elementViews[element.type];
  const isEnd = element.type === "endEvent";
  return (
    <div className="grid">
      <ProblemNotes
        problems={problems.filter((problem) => problem.element === element.id && !isShownAtField(problem))}
      />
      <Field label="Name" className="pb-4">
        <Input
          maxLength={200}
          value={element.name}
          placeholder={elementLabels[element.type]}
          onChange={({ target }) => change({ name: target.value })}
        />
      </Field>
      <Panel key={element.id} element={element} />
      {hasBorder(element.type) && <LoopSection key={`${element.id} loop`} element={element} />}
      {canBeLimited(element.type) && <StepLimits key={`${element.id} limits`} element={element} />}
      {element.type === "startEvent" && element.parent === undefined && <ProcessLimits start={element.id} />}
      {hasBorder(element.type) && <BorderEvents host={element} />}
      {leadsOn(element.type) && <WaysOut element={element.id} />}
      <div className="flex flex-wrap gap-2 border-t pt-4">
        {element.type !== "startEvent" && !isEnd && (
          <Button size="sm" onClick={() => duplicate(element.id)}>
            <Copy aria-hidden="true" />
            Duplicate
          </Button>
        )}
        <Button size="sm" variant="danger-ghost" onClick={() => remove({ kind: "element", id: element.id })}>
          <Trash2 aria-hidden="true" />
          Delete
        </Button>
      </div>
    </div>
  );
}
