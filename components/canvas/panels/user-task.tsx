"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ElementView } from "./element-view";
import { CandidatesField } from "./parts/candidates-field";
import { DurationField } from "./parts/duration-field";
import { EditableFields } from "./parts/editable-fields";
import { FormField } from "./parts/form-field";
import { OutcomesField } from "./parts/outcomes-field";
import { PanelSection } from "./parts/panel-section";
import { useElementEdit, useSettingError } from "./use-element-edit";

export const userTask: ElementView<"userTask"> = {
  Panel: function UserTaskPanel({ element }) {
    const change = useElementEdit<"userTask">(element);
    const candidatesError = useSettingError(element.id, "candidates");
    return (
      <>
        <PanelSection>
          <CandidatesField
            value={element.candidates}
            onChange={(candidates) => change({ candidates })}
            error={candidatesError}
          />
          <Field label="Instructions" help="Shown above the form.">
            <Textarea
              rows={2}
              maxLength={2000}
              value={element.instructions ?? ""}
              onChange={({ target }) => change({ instructions: target.value || undefined })}
            />
          </Field>
        </PanelSection>
        <PanelSection title="Outcomes">
          <OutcomesField value={element.outcomes} onChange={(outcomes) => change({ outcomes })} />
        </PanelSection>
        <PanelSection title="Form">
          <FormField
            element={element.id}
            value={element.formId}
            onChange={(formId) => change({ formId, editableFields: undefined })}
            help="What the person sees and fills in."
          />
          {element.formId && (
            <EditableFields
              formId={element.formId}
              value={element.editableFields}
              onChange={(editableFields) => change({ editableFields })}
            />
          )}
        </PanelSection>
        <PanelSection title="Reminder">
          <Checkbox
            checked={element.reminderAfter !== undefined}
            onCheckedChange={(on) => change({ reminderAfter: on === true ? "P2D" : undefined })}
          >
            Remind by e-mail
          </Checkbox>
          {element.reminderAfter !== undefined && (
            <DurationField
              label="Remind after"
              value={element.reminderAfter}
              onChange={(reminderAfter) => change({ reminderAfter })}
            />
          )}
        </PanelSection>
      </>
    );
  },
};
