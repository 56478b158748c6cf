"use client";

import { Button } from "@/components/ui/button";
import { startableIn } from "@/engine/definition/ad-hoc";
import { elementTitle } from "@/engine/elements/element-title";
import type { OpenPlace } from "../open-places";
import { useRun } from "../try-out-context";

/** Steps that somebody can start, and saying that it is done. */
export function AdHocAction({ place, canFinish }: { place: OpenPlace; canFinish: boolean }) {
  const { run, act } = useRun();
  const { element } = place.token;
  return (
    <div className="flex flex-wrap gap-2">
      {startableIn(run.graph.definition, element).map((step) => (
        <Button key={step.id} size="sm" onClick={() => act({ kind: "startStep", element: step.id })}>
          Start “{elementTitle(step)}”
        </Button>
      ))}
      {canFinish && (
        <Button size="sm" variant="primary" onClick={() => act({ kind: "finishAdHoc", element })}>
          It is done
        </Button>
      )}
    </div>
  );
}
