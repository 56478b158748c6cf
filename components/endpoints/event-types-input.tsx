"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { MultiCombobox } from "@/components/ui/multi-combobox";
import { eventTypePattern } from "@/engine/elements/webhook-event";

type EventTypesInputProps = { value: readonly string[]; onChange: (value: string[]) => void };

/** The events that published processes tell, and any other by typing its name. */
export function EventTypesInput({ value, onChange }: EventTypesInputProps) {
  const trpc = useTRPC();
  const known = useQuery(trpc.endpoints.listEventTypes.queryOptions());
  const [typed, setTyped] = useState("");
  const types = (known.data ?? []).map(({ eventType }) => eventType);
  const isNew = eventTypePattern.test(typed) && !types.includes(typed);
  const options = [
    ...types.map((type) => ({ value: type, label: type })).filter(({ label }) => label.includes(typed)),
    ...(isNew ? [{ value: typed, label: typed }] : []),
  ];
  return (
    <MultiCombobox
      options={options}
      value={value}
      onValueChange={onChange}
      onSearch={(text) => setTyped(text.trim())}
      loading={known.isPending}
      addLabel="Choose events"
      searchLabel="Find an event, or type its name"
      emptyText="Type a name such as order.approved"
    />
  );
}
