"use client";

import { useEffect } from "react";
import { useEditorActions, useEditorState } from "@/components/canvas/editor/editor-context";
import { PeopleHere } from "@/components/presence/people-here";
import { elementTitle } from "@/engine/elements/element-title";

type DesignerPresenceProps = { onPlace: (place: string | null) => void };

/** Who else is in the designer; tells where its own member is. */
export function DesignerPresence({ onPlace }: DesignerPresenceProps) {
  const { definition, selection, gathered } = useEditorState();
  const { select } = useEditorActions();
  const [first] = gathered;
  const place = selection?.id ?? first ?? null;
  useEffect(() => onPlace(place), [onPlace, place]);
  const find = (id: string) => definition.elements.find((element) => element.id === id);
  return (
    <PeopleHere
      titleOf={(id) => {
        const element = find(id);
        return element && elementTitle(element);
      }}
      onShow={(id) => select({ kind: "element", id })}
    />
  );
}
