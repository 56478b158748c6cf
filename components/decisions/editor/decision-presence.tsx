"use client";

import { useEffect } from "react";
import { PeopleHere } from "@/components/presence/people-here";
import { useEditor } from "./editor-context";

type DecisionPresenceProps = { onPlace: (place: string | null) => void };

/** Who else is in the decision model; tells which part its own member looks at. */
export function DecisionPresence({ onPlace }: DecisionPresenceProps) {
  const { state, selected, select } = useEditor();
  const { decisions, knowledgeModels, services } = state.model;
  useEffect(() => onPlace(selected), [onPlace, selected]);
  return (
    <PeopleHere
      titleOf={(id) =>
        [...decisions, ...knowledgeModels, ...services].find((element) => element.id === id)?.name
      }
      onShow={select}
    />
  );
}
