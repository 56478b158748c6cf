"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Distribution } from "@/contracts/human-work";
import type { ElementView } from "./element-view";
import { CandidatesField } from "./parts/candidates-field";
import { CompletionField } from "./parts/completion-field";
import { DueFields } from "./parts/due-fields";
import { DurationField } from "./parts/duration-field";
import { ExclusionsField } from "./parts/exclusions-field";
import { FollowUpRows } from "./parts/follow-up-rows";
import { FormField } from "./parts/form-field";
import { OutcomesField } from "./parts/outcomes-field";
import { PanelSection } from "./parts/panel-section";
import { SendBackField } from "./parts/send-back-field";
import { StepFields } from "./parts/step-fields";
import { asInForm } from "./step-field-modes";
import { useElementEdit, useSettingError } from "./use-element-edit";

const distributions: { value: Distribution | "none"; label: string }[] = [
  { value: "none", label: "The first who claims it" },
  { value: "roundRobin", label: "Each in turn" },
  { value: "leastLoaded", label: "Who has the fewest tasks" },
];

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
            {...(element.completion && { help: "Everybody named sees the task." })}
          />
          <CompletionField
            value={element.completion}
            outcomes={element.outcomes}
            onChange={(completion) =>
              change({ completion, ...(completion !== undefined && { distribution: undefined }) })
            }
          />
          {element.completion === undefined && (
            <Field label="Who gets it">
              <Select
                options={distributions}
                value={element.distribution ?? "none"}
                onValueChange={(next) => change({ distribution: next === "none" ? undefined : next })}
              />
            </Field>
          )}
          <ExclusionsField element={element} onChange={(excluded) => change({ excluded })} />
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
            onChange={(formId) => change({ formId, ...asInForm })}
            help="What the person sees and fills in."
          />
          {element.formId && <StepFields formId={element.formId} value={element} onChange={change} />}
        </PanelSection>
        <PanelSection title="Time">
          <DueFields element={element} onChange={change} />
          <FollowUpRows
            value={element.followUps ?? []}
            hasDueDate={element.dueAfter !== undefined || element.dueAt !== undefined}
            onChange={(followUps) => change({ followUps })}
          />
        </PanelSection>
        <PanelSection title="Sending back">
          <SendBackField element={element} onChange={(returnTo) => change({ returnTo })} />
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
