"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useTryOutScope } from "./try-out-context";

type PersonSelectProps = {
  label: string;
  help?: string;
  /** Who can be chosen; absent: everybody. */
  among?: readonly string[] | null;
  value: string;
  onChange: (memberId: string) => void;
};

/** As whom something is done. */
export function PersonSelect({ label, help, among, value, onChange }: PersonSelectProps) {
  const { people } = useTryOutScope();
  const offered = among ? among.flatMap((id) => people.find((person) => person.id === id) ?? []) : people;
  return (
    <Field label={label} help={help}>
      <Combobox
        options={offered.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
        value={value}
        onValueChange={(memberId) => memberId && onChange(memberId)}
        searchLabel="Search people"
      />
    </Field>
  );
}
