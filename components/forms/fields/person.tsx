import { UserRound } from "lucide-react";
import { useEffect, useState } from "react";
import { type PersonOption, useFormEnvironment } from "@/components/forms/form-environment";
import { usePersonName } from "@/components/forms/use-person-name";
import { Avatar } from "@/components/ui/avatar";
import { Combobox } from "@/components/ui/combobox";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

/** Waits for a pause in typing before it asks. */
const PAUSE_MS = 180;

function PersonControl({ value, onChange, disabled }: ControlProps<"person">) {
  const { searchPeople } = useFormEnvironment();
  const [text, setText] = useState("");
  const [people, setPeople] = useState<readonly PersonOption[] | null>(null);
  const memberId = typeof value === "string" ? value : null;
  const knownName = usePersonName(memberId);
  useEffect(() => {
    if (!searchPeople || disabled) return;
    let current = true;
    const timer = setTimeout(
      () => {
        searchPeople(text).then(
          (found) => current && setPeople(found),
          () => current && setPeople([]),
        );
      },
      text === "" ? 0 : PAUSE_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [searchPeople, text, disabled]);
  const options = (people ?? []).map((person) => ({
    value: person.memberId,
    label: person.name,
    hint: person.email,
    icon: <Avatar name={person.name} size="sm" />,
  }));
  return (
    <Combobox
      options={options}
      value={memberId}
      onValueChange={onChange}
      selectedLabel={knownName}
      onSearch={setText}
      loading={searchPeople !== undefined && people === null}
      placeholder="Choose a person…"
      searchLabel="Search people"
      emptyText="Nobody found"
      clearable
      disabled={disabled}
    />
  );
}

function PersonRead({ value }: ReadProps<"person">) {
  const name = usePersonName(typeof value === "string" ? value : null);
  if (!name) return <span className="text-muted">Unknown person</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <Avatar name={name} size="sm" />
      {name}
    </span>
  );
}

export const personView: FieldView<"person"> = {
  label: "Person",
  description: "A member, found by name",
  icon: UserRound,
  group: "people",
  keywords: ["member", "user", "employee", "colleague", "manager"],
  initial: {},
  Control: PersonControl,
  Read: PersonRead,
};
