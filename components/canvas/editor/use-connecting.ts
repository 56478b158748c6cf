"use client";

import { type Connection, type FinalConnectionState, useReactFlow } from "@xyflow/react";
import { toast } from "@/components/ui/toast";
import { connect, connectRefusal } from "../commands/connect";
import { useEditorActions, useEditorState } from "./editor-context";
import { placeAfter } from "./use-canvas-keys";

/**
 * Connecting by handle: from one to the other, or onto any part of a step. Let go where nothing is, it asks for a step to go
 * on with.
 */
export function useConnecting() {
  const { definition } = useEditorState();
  const { edit, askInsert, select } = useEditorActions();
  const { getNode } = useReactFlow();

  const join = (source: string, target: string) => {
    const refusal = connectRefusal(definition, source, target);
    if (refusal) toast.info(refusal);
    else edit((current) => connect(current, source, target));
  };
  return {
    onConnect: ({ source, target }: Connection) => join(source, target),
    onConnectEnd: (
      event: MouseEvent | TouchEvent,
      { isValid, fromNode, fromHandle }: FinalConnectionState,
    ) => {
      if (isValid || !fromNode || !getNode(fromNode.id)) return;
      const under = elementUnder(event);
      if (under === fromNode.id) return;
      const leadsFrom = fromHandle?.type === "source";
      if (under) join(leadsFrom ? fromNode.id : under, leadsFrom ? under : fromNode.id);
      else if (leadsFrom) {
        select({ kind: "element", id: fromNode.id });
        askInsert(placeAfter({ kind: "element", id: fromNode.id }, definition));
      }
    },
  };
}

function elementUnder(event: MouseEvent | TouchEvent): string | null {
  const { clientX, clientY } = "changedTouches" in event ? (event.changedTouches[0] ?? NOWHERE) : event;
  const node = document.elementFromPoint(clientX, clientY)?.closest(".react-flow__node");
  return node?.querySelector<HTMLElement>("[data-element]")?.dataset.element ?? null;
}

const NOWHERE = { clientX: -1, clientY: -1 };
