import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { ProcessDefinition } from "@/contracts/process";
import type { Mapping } from "@/contracts/repair";
import { elementTitle } from "@/engine/elements/element-title";
import { lostSteps, placesFor } from "./lost-steps";

type VersionMappingProps = {
  before: ProcessDefinition;
  after: ProcessDefinition;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
};

/** Where requests go on that stand at a step which the new version does not have. */
export function VersionMapping({ before, after, mapping, onChange }: VersionMappingProps) {
  const lost = lostSteps(before, after);
  if (lost.length === 0) return null;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium text-sm text-strong">
        Steps that the new version does not have
      </legend>
      {lost.map((element) => (
        <Field key={element.id} label={`“${elementTitle(element)}” goes on at`}>
          <Combobox
            clearable
            options={placesFor(element, after)}
            value={mapping[element.id] ?? null}
            onValueChange={(target) => {
              const { [element.id]: _, ...rest } = mapping;
              onChange(target === null ? rest : { ...rest, [element.id]: target });
            }}
            placeholder="Requests there keep their version"
            searchLabel="Search steps"
          />
        </Field>
      ))}
    </fieldset>
  );
}
