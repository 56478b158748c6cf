"use client";

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { TriangleAlert } from "lucide-react";
import { memo } from "react";
import { PeopleRing } from "@/components/presence/people-mark";
import { cn } from "@/components/ui/cn";
import type { Element } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { spokenName } from "../describe-element";
import { ElementFigure } from "../diagram/element-figure";
import { canBeReached, leadsOn } from "../flow-ends";
import { useEditorActions } from "./editor-context";
import { InsertButton } from "./insert-button";
import { NodeDoor } from "./node-door";

export type DesignerNodeData = {
  element: Element;
  summary: string;
  chosen: boolean;
  problem: "error" | "warning" | null;
  /** What the worst problem says. */
  complaint: string | null;
  /** A sub-process in which nothing stands. */
  isEmpty: boolean;
  /** A sub-process whose inside is not shown. */
  isClosed: boolean;
  /** Who does it, where the drawing has lanes. */
  lane: string | null;
  /** A "+" beside it: for what leads nowhere yet, and for further branches. */
  grow: "step" | "branch" | null;
};

export type DesignerNode = Node<DesignerNodeData, "element">;

const handle =
  "!size-3 !rounded-full !border-2 !border-panel !bg-accent opacity-0 transition-opacity group-hover/node:opacity-100 group-focus-within/node:opacity-100";

/** A diagram with many gateways would be full of buttons for one more branch: they come when they may be wanted. */
const atHand =
  "opacity-0 group-hover/node:opacity-100 group-focus-within/node:opacity-100 pointer-coarse:opacity-100";

export const DesignerNodeView = memo(function DesignerNodeView({ data }: NodeProps<DesignerNode>) {
  const { element, summary, chosen, problem, complaint, grow, isEmpty, isClosed, lane } = data;
  const { select, toggle } = useEditorActions();
  const onBorder = element.type === "boundaryEvent";
  const name = lane ? `${spokenName(element)}, ${lane}` : spokenName(element);
  return (
    <div className="group/node relative size-full">
      {canBeReached(element.type) && (
        <Handle type="target" position={Position.Left} className={cn(handle, "!bg-muted")} />
      )}
      <button
        type="button"
        data-element={element.id}
        aria-label={complaint ? `${name}. Problem: ${complaint}` : name}
        aria-pressed={chosen}
        onClick={(event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(element.id);
          else select({ kind: "element", id: element.id });
        }}
        className="group/figure block size-full cursor-pointer rounded-lg"
      >
        <ElementFigure
          element={element}
          summary={summary}
          selected={chosen}
          problem={problem}
          closed={isClosed}
        />
        {problem && <ProblemBadge severity={problem} />}
      </button>
      <PeopleRing place={element.id} />
      <NodeDoor element={element} isClosed={isClosed} />
      {leadsOn(element.type) && (
        <Handle type="source" position={onBorder ? Position.Bottom : Position.Right} className={handle} />
      )}
      {isEmpty && (
        <InsertButton
          target={{ kind: "inside", id: element.id }}
          label={`Add a step inside "${elementTitle(element)}"`}
          className="absolute top-1/2 left-1/2 -translate-x-1/2"
        />
      )}
      {grow && (
        <InsertButton
          target={{ kind: "after", id: element.id }}
          label={`Add a ${grow} after "${elementTitle(element)}"`}
          className={cn(
            "absolute",
            onBorder
              ? "top-full left-1/2 mt-6 -translate-x-1/2"
              : grow === "step"
                ? "top-1/2 -right-10 -translate-y-1/2"
                : cn("-top-10 -right-3", !chosen && atHand),
          )}
        />
      )}
    </div>
  );
});

function ProblemBadge({ severity }: { severity: "error" | "warning" }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "absolute -top-2 -left-2 grid size-5 place-items-center rounded-full ring-2 ring-page",
        severity === "error" ? "bg-danger text-on-accent" : "bg-warning-soft text-warning-text",
      )}
    >
      <TriangleAlert className="size-3" />
    </span>
  );
}
