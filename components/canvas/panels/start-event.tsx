"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { ElementView } from "./element-view";
import { FormField } from "./parts/form-field";
import { PanelSection } from "./parts/panel-section";
import { useElementEdit } from "./use-element-edit";

export const startEvent: ElementView<"startEvent"> = {
  Panel: function StartEventPanel({ element }) {
    const change = useElementEdit<"startEvent">(element);
    const { startedBy } = element;
    const toggle = (by: "member" | "hook", on: boolean) => {
      const next = (["member", "hook"] as const).filter((one) => (one === by ? on : startedBy.includes(one)));
      if (next.length > 0) change({ startedBy: next });
    };
    return (
      <PanelSection>
        <FormField
          element={element.id}
          value={element.formId}
          onChange={(formId) => change({ formId })}
          help="What is filled in to start. Hooks send the same fields as JSON."
        />
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
      </PanelSection>
    );
  },
};
