"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { ElementOf } from "@/contracts/process";
import { eventRegistry } from "@/engine/events/registry";
import { useEditorState } from "../editor/editor-context";
import type { ElementView } from "./element-view";
import { EventSettings } from "./parts/event-settings";
import { FormField } from "./parts/form-field";
import { PanelSection } from "./parts/panel-section";
import { StepFields } from "./parts/step-fields";
import { asInForm } from "./step-field-modes";
import { useElementEdit } from "./use-element-edit";

export const startEvent: ElementView<"startEvent"> = {
  Panel: function StartEventPanel({ element }) {
    const { definition } = useEditorState();
    const around = definition.elements.find(({ id }) => id === element.parent);
    if (around?.type === "eventSubProcess") return <CaughtStart element={element} />;
    if (around) return <p className="pb-4 text-muted text-sm">What is inside begins here.</p>;
    return <ProcessStart element={element} />;
  },
};

type StartProps = { element: ElementOf<"startEvent"> };

/** The start of an event sub-process: its event, and whether that stops what surrounds it. */
function CaughtStart({ element }: StartProps) {
  const change = useElementEdit<"startEvent">(element);
  const always = element.event !== undefined && !eventRegistry[element.event.type].canBeNonInterrupting;
  return (
    <PanelSection>
      <EventSettings
        element={element}
        setting={{
          path: "event",
          label: "Begins on",
          kind: "event",
          role: "eventSubProcess",
          optional: false,
        }}
      />
      <Checkbox
        checked={always || (element.interrupting ?? true)}
        disabled={always}
        onCheckedChange={(on) => change({ interrupting: on === true })}
        hint={always ? "An error always stops it." : "Off: both go on side by side."}
      >
        Stop what is at work around it
      </Checkbox>
    </PanelSection>
  );
}

function ProcessStart({ element }: StartProps) {
  return (
    <PanelSection>
      <EventSettings
        element={element}
        setting={{ path: "event", label: "Begins on", kind: "event", role: "start", optional: true }}
      />
      {!element.event && <StartedByPeople element={element} />}
    </PanelSection>
  );
}

function StartedByPeople({ element }: StartProps) {
  const change = useElementEdit<"startEvent">(element);
  const { startedBy } = element;
  const toggle = (by: "member" | "hook", on: boolean) => {
    const next = (["member", "hook"] as const).filter((one) => (one === by ? on : startedBy.includes(one)));
    if (next.length > 0) change({ startedBy: next });
  };
  return (
    <>
      <FormField
        element={element.id}
        value={element.formId}
        onChange={(formId) => change({ formId, ...asInForm })}
        help="What is filled in to start. Hooks send the same fields as JSON."
      />
      {element.formId && <StepFields formId={element.formId} value={element} onChange={change} />}
      <Field label="Started by" group>
        <div className="grid gap-1">
          <Checkbox
            checked={startedBy.includes("member")}
            onCheckedChange={(on) => toggle("member", on === true)}
            hint="Members find it under New request."
          >
            People
          </Checkbox>
          <Checkbox
            checked={startedBy.includes("hook")}
            onCheckedChange={(on) => toggle("hook", on === true)}
            hint="Other systems call an address with a secret."
          >
            Hooks
          </Checkbox>
        </div>
      </Field>
    </>
  );
}
