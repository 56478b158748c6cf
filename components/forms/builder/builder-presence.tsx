"use client";

import { useEffect } from "react";
import { PeopleHere } from "@/components/presence/people-here";
import { useBuilder } from "./builder-context";
import { findEntry } from "./draft";

type BuilderPresenceProps = { onPlace: (place: string | null) => void };

/** Who else is in the form; tells where its own member is. */
export function BuilderPresence({ onPlace }: BuilderPresenceProps) {
  const { state, select } = useBuilder();
  const { entries } = state.draft;
  const place = findEntry(state.draft, state.selected)?.field.key ?? null;
  useEffect(() => onPlace(place), [onPlace, place]);
  const find = (key: string) => entries.find(({ field }) => field.key === key);
  return (
    <PeopleHere
      titleOf={(key) => {
        const entry = find(key);
        return entry && (entry.field.label.trim() || entry.field.key);
      }}
      onShow={(key) => {
        select(find(key)?.id ?? null);
        document.querySelector(`[data-field="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "center" });
      }}
    />
  );
}
