"use client";

import { Unplug } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Element, Flow } from "@/contracts/process";
import { hasBorder } from "@/engine/definition/has-border";
import { updateFlow } from "../commands/update-element";
import { BranchFields } from "../panels/parts/branch-fields";
import { isShownAtField } from "../panels/shown-at-field";
import { useEditorActions, useEditorState } from "./editor-context";
import { ProblemNotes } from "./problem-notes";

/** Whether conditions choose among the flows out of the element: after a decision, and after a step with several ways. */
function mayChoose({ type }: Element, flows: readonly Flow[]): boolean {
  if (type === "exclusiveGateway" || type === "inclusiveGateway") return true;
  return hasBorder(type) && (flows.length > 1 || flows.some(({ condition }) => condition !== undefined));
}

/** Settings of the selected flow. */
export function FlowPanel({ flow }: { flow: Flow }) {
  const { definition, problems } = useEditorState();
  const { edit, remove } = useEditorActions();
  const source = definition.elements.find((element) => element.id === flow.source);
  const siblings = definition.flows.filter((other) => other.source === flow.source);
  const own = problems.filter((problem) => problem.flow === flow.id && !isShownAtField(problem));
  return (
    <div className="grid gap-4">
      <ProblemNotes problems={own} />
      {source !== undefined && mayChoose(source, siblings) ? (
        <BranchFields
          key={flow.id}
          flow={flow}
          number={siblings.indexOf(flow) + 1}
          alone={siblings.length < 2 && flow.condition === undefined}
        />
      ) : (
        <Field
          label="Label"
          help="Decisions have conditions on their branches, and steps with several ways out."
        >
          <Input
            maxLength={200}
            value={flow.name ?? ""}
            onChange={({ target }) =>
              edit(
                (current) => updateFlow(current, flow.id, { name: target.value || undefined }),
                `${flow.id}.name`,
              )
            }
          />
        </Field>
      )}
      <Button
        size="sm"
        variant="danger-ghost"
        className="w-fit"
        onClick={() => remove({ kind: "flow", id: flow.id })}
      >
        <Unplug aria-hidden="true" />
        Remove connection
      </Button>
    </div>
  );
}
