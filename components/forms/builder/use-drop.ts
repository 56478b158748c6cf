"use client";

import {
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import type { FieldType } from "@/contracts/form";
import type { Builder } from "./builder-context";

/** Dragging: a field to another place, or a type from the palette to a place in the form. */
export function useDrop({ state, run, insert }: Builder) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over) return;
    const to = state.draft.entries.findIndex((entry) => entry.id === over.id);
    const type: FieldType | undefined =
      active.data.current?.kind === "new" ? active.data.current.type : undefined;
    if (type) insert(type, to < 0 ? undefined : to);
    else if (to >= 0) run({ type: "moveField", id: String(active.id), to });
  };
  return { sensors, onDragEnd };
}
