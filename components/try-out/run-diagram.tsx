"use client";

import { useMemo } from "react";
import type { DiagramOverlay } from "@/components/canvas/diagram/overlay";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import type { Run } from "@/engine/scenario/run";
import { waitingAt } from "@/engine/scenario/run-path";
import { pathTaken } from "@/engine/why/path-taken";
import { useTryOutScope } from "./try-out-context";

/** The way the run took and where it stands; a click shows the values there. */
export function RunDiagram({ onElement }: { onElement: (element: string) => void }) {
  const { definition, names, tryOut } = useTryOutScope();
  const { run } = tryOut;
  const overlay = useMemo(() => run && runOverlay(run), [run]);
  return (
    <ProcessDiagram
      definition={definition}
      names={names}
      {...(overlay && { overlay, onElementClick: onElement })}
      className="lg:h-[calc(100dvh-12rem)]"
    />
  );
}

function runOverlay(run: Run): DiagramOverlay {
  const here = Map.groupBy(waitingAt(run), (element) => element);
  const failed = new Set(
    Object.values(run.state.tokens).flatMap(({ wait, element }) => (wait === "incident" ? [element] : [])),
  );
  return {
    visited: pathTaken(run.journal.flatMap((entry) => entry.events)),
    tokens: [...here].map(([element, at]) => ({
      element,
      count: at.length,
      tone: failed.has(element) ? "danger" : "accent",
    })),
  };
}
