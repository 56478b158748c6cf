"use client";

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import type { Element } from "@/contracts/process";
import { spokenName } from "../describe-element";
import { ElementFigure } from "./element-figure";
import { type ElementOverlay, overlayInWords } from "./overlay";

export type DiagramNodeData = {
  element: Element;
  summary: string;
  overlay: ElementOverlay;
  onOpen?: (element: string) => void;
};

export type DiagramNode = Node<DiagramNodeData, "element">;

const ends = "pointer-events-none opacity-0";

/** An element on a diagram that cannot be changed; a button where a click leads somewhere. */
export const DiagramNodeView = memo(function DiagramNodeView({ data }: NodeProps<DiagramNode>) {
  const { element, summary, overlay, onOpen } = data;
  const words = overlayInWords(overlay);
  const figure = <ElementFigure element={element} summary={summary} overlay={overlay} />;
  const name = words ? `${spokenName(element)}: ${words}` : spokenName(element);
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className={ends} />
      {onOpen ? (
        <button
          type="button"
          aria-label={name}
          onClick={() => onOpen(element.id)}
          className="group/figure block size-full rounded-lg"
        >
          {figure}
        </button>
      ) : (
        <span role="img" aria-label={name} className="block size-full">
          {figure}
        </span>
      )}
      <Handle
        type="source"
        position={element.type === "boundaryEvent" ? Position.Bottom : Position.Right}
        isConnectable={false}
        className={ends}
      />
    </>
  );
});
