import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ProcessDefinition } from "@/contracts/process";
import type { BulkDraft } from "./bulk-draft";
import { enterableSteps } from "./repair-draft";
import { ValuesEditor } from "./values-editor";

type BulkSettingsProps = {
  draft: BulkDraft;
  onChange: (change: Partial<BulkDraft>) => void;
  definition: ProcessDefinition | undefined;
};

const stepLabels = { skip: "Step to skip", move: "From", restart: "Start again from" };

/** What the chosen bulk action needs to know. */
export function BulkSettings({ draft, onChange, definition }: BulkSettingsProps) {
  const { choice } = draft;
  const named = choice === "skip" || choice === "move" || choice === "restart";
  const element = definition?.elements.find(({ id }) => id === draft.element);
  const outcomes = element?.type === "userTask" ? element.outcomes : [];
  return (
    <>
      {named && definition && (
        <Field label={stepLabels[choice]} required>
          <Combobox
            options={enterableSteps(definition)}
            value={draft.element}
            onValueChange={(chosen) => onChange({ element: chosen, target: null, outcome: null })}
            placeholder="Choose a step"
            searchLabel="Search steps"
          />
        </Field>
      )}
      {choice === "move" && definition && element && (
        <Field label="To" required>
          <Combobox
            options={enterableSteps(definition, { id: element.parent })}
            value={draft.target}
            onValueChange={(target) => onChange({ target })}
            placeholder="Choose a step"
            searchLabel="Search steps"
          />
        </Field>
      )}
      {choice === "skip" && outcomes.length > 0 && (
        <Field label="Outcome" required>
          <Select
            options={outcomes}
            value={draft.outcome ?? undefined}
            onValueChange={(outcome) => onChange({ outcome })}
          />
        </Field>
      )}
      {(choice === "retry" || choice === "skip" || choice === "changeVariables") && (
        <ValuesEditor rows={draft.values} onChange={(values) => onChange({ values })} current={{}} />
      )}
    </>
  );
}
