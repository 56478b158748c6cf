"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Combobox } from "@/components/ui/combobox";

type ColleagueComboboxProps = {
  /** A member's id; "" while none is chosen, as form values have it. */
  value: string;
  onValueChange: (memberId: string) => void;
  onBlur: () => void;
  /** A member who cannot be chosen, mostly the one who chooses. */
  except?: string;
  /** What stands beside a name in place of the address. */
  hintOf?: (memberId: string) => string | undefined;
};

/** One of the members who can do tasks; viewers cannot. */
export function ColleagueCombobox({ value, onValueChange, onBlur, except, hintOf }: ColleagueComboboxProps) {
  const trpc = useTRPC();
  const people = useQuery(trpc.members.list.queryOptions());
  const options = (people.data ?? [])
    .filter(({ id, role }) => role !== "viewer" && id !== except)
    .map(({ id, name, email }) => ({ value: id, label: name, hint: hintOf ? hintOf(id) : email }));
  return (
    <Combobox
      options={options}
      loading={people.isPending}
      value={value || null}
      onValueChange={(memberId) => onValueChange(memberId ?? "")}
      onBlur={onBlur}
      placeholder="Choose a person"
      searchLabel="Search people"
    />
  );
}
