import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Element, ProcessDefinition } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import { elementTitle } from "@/engine/elements/element-title";
import { enterableSteps, type RepairDraft } from "./repair-draft";
import { ValuesEditor } from "./values-editor";

type RepairSettingsProps = {
  draft: RepairDraft;
  onChange: (change: Partial<RepairDraft>) => void;
  definition: ProcessDefinition;
  element: Element;
  variables: Variables;
};

/** What the chosen repair needs to know. */
export function RepairSettings({ draft, onChange, definition, element, variables }: RepairSettingsProps) {
  const { choice } = draft;
  return (
    <>
      {choice === "skip" && element.type === "userTask" && element.outcomes.length > 0 && (
        <Field label="Outcome" required>
          <Select
            options={element.outcomes}
            value={draft.outcome ?? undefined}
            onValueChange={(outcome) => onChange({ outcome })}
          />
        </Field>
      )}
      {choice === "skip" && <WayOut {...{ draft, onChange, definition, element }} />}
      {(choice === "move" || choice === "restart") && (
        <Field label={choice === "move" ? "Go on at" : "Start again from"} required>
          <Combobox
            options={enterableSteps(definition, choice === "move" ? { id: element.parent } : undefined)}
            value={draft.element}
            onValueChange={(chosen) => onChange({ element: chosen })}
            placeholder="Choose a step"
            searchLabel="Search steps"
          />
        </Field>
      )}
      {(choice === "retryWithData" || choice === "skip" || choice === "changeVariables") && (
        <ValuesEditor rows={draft.values} onChange={(values) => onChange({ values })} current={variables} />
      )}
    </>
  );
}

/** Where a gateway would have decided, the person has to; after a step with conditions they may. */
function WayOut({ draft, onChange, definition, element }: Omit<RepairSettingsProps, "variables">) {
  const isGateway = element.type === "exclusiveGateway" || element.type === "inclusiveGateway";
  const flows = definition.flows.filter((flow) => flow.source === element.id);
  const decides = isGateway ? flows.length > 1 : flows.some(({ condition }) => condition?.trim());
  if (!decides) return null;
  const options = flows.map((flow) => {
    const target = definition.elements.find(({ id }) => id === flow.target);
    return { value: flow.id, label: flow.name || (target ? `To ${elementTitle(target)}` : flow.id) };
  });
  return (
    <Field
      label="Which way"
      required={isGateway}
      {...(isGateway ? {} : { help: "Empty: the conditions after the step decide." })}
    >
      <Select
        options={options}
        value={draft.flow ?? undefined}
        onValueChange={(flow) => onChange({ flow })}
      />
    </Field>
  );
}
