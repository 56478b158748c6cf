"use client";

import { ChevronsDownUp, ChevronsUpDown, ExternalLink } from "lucide-react";
import Link from "next/link";
import { useParams } from "next/navigation";
import type { MouseEvent } from "react";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { elementTitle } from "@/engine/elements/element-title";
import { useCanvasView } from "./canvas-view";

const door = cn(
  "nodrag nopan absolute right-2 grid size-6 place-items-center rounded-sm text-muted hover:bg-hover hover:text-strong",
  "origin-top-right [scale:var(--canvas-button-scale,1)] group-data-overview/pane:hidden",
);

const stay = (event: MouseEvent) => event.stopPropagation();

/** The way into what an element stands for: the inside of a sub-process, here or folded away, or the process that it calls. */
export function NodeDoor({ element, isClosed }: { element: Element; isClosed: boolean }) {
  if (isContainer(element.type)) return <Fold element={element} isClosed={isClosed} />;
  if (element.type !== "callActivity" || element.processId === undefined) return null;
  return <CalledProcess processId={element.processId} title={elementTitle(element)} />;
}

function Fold({ element, isClosed }: { element: Element; isClosed: boolean }) {
  const { setClosed } = useCanvasView();
  const label = `${isClosed ? "Show" : "Hide"} the inside of "${elementTitle(element)}"`;
  const Icon = isClosed ? ChevronsUpDown : ChevronsDownUp;
  return (
    <Tooltip content={label}>
      <button
        type="button"
        aria-label={label}
        aria-expanded={!isClosed}
        onClick={(event) => {
          stay(event);
          setClosed(element.id, !isClosed);
        }}
        className={cn(door, isClosed ? "top-1/2 -translate-y-1/2" : "top-2.5")}
      >
        <Icon aria-hidden="true" className="size-4" />
      </button>
    </Tooltip>
  );
}

function CalledProcess({ processId, title }: { processId: string; title: string }) {
  const { tenant } = useParams<{ tenant: string }>();
  const label = `Open the process that "${title}" calls`;
  return (
    <Tooltip content={label}>
      <Link
        href={`/${tenant}/processes/${processId}`}
        aria-label={label}
        onClick={stay}
        className={cn(door, "top-1/2 -translate-y-1/2")}
      >
        <ExternalLink aria-hidden="true" className="size-4" />
      </Link>
    </Tooltip>
  );
}
