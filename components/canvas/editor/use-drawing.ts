"use client";

import { useDeferredValue, useMemo, useRef } from "react";
import { flowWords } from "../flow-words";
import { checkContext } from "./check-context";
import { useEditorState } from "./editor-context";
import { type Drawing, keepSame } from "./keep-same";
import { type DesignerDrawing, projectDesigner } from "./project-designer";

/** What the canvas draws now. Parts that look as they did stay the same objects. */
export function useDrawing(
  view: Pick<DesignerDrawing, "placement" | "boxes" | "routes" | "dropFlow">,
): Drawing {
  const { definition, directory, names, problems, selection, gathered } = useEditorState();
  const { placement, boxes, routes, dropFlow } = view;
  const known = useMemo(() => checkContext(directory), [directory]);
  // To look up what conditions name takes longer than a keystroke may on large processes: it follows when there is time.
  const settled = useDeferredValue(definition);
  const words = useMemo(
    () => flowWords(settled, { forms: known.forms, tables: known.ids.tables }),
    [settled, known],
  );
  const last = useRef<Drawing | null>(null);
  const drawing = useMemo(
    () =>
      keepSame(
        last.current,
        projectDesigner({
          definition,
          placement,
          boxes,
          routes,
          names,
          words,
          problems,
          selection,
          gathered,
          dropFlow,
        }),
      ),
    [definition, placement, boxes, routes, names, words, problems, selection, gathered, dropFlow],
  );
  last.current = drawing;
  return drawing;
}
