"use client";

import { CircleAlert, CircleCheck, CircleSlash } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { formatDateTime } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import { startableIn } from "@/engine/definition/ad-hoc";
import type { Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { CourseList } from "./course-list";
import { openPlaces } from "./open-places";
import { PlaceCard } from "./place-card";
import { RunToolbar } from "./run-toolbar";
import { useRun } from "./try-out-context";
import { ValuesPanel } from "./values-panel";

type RunPanelProps = { element: string | null; onElement: (element: string | null) => void };

/** Where the run stands, what can be done there, its values, and what was done. */
export function RunPanel({ element, onElement }: RunPanelProps) {
  const { run, scope } = useRun();
  const { course, fault } = scope.tryOut;
  const { language } = useLocale();
  const names = useMemo(
    (): Names => ({
      ...scope.names,
      time: (instant) => formatDateTime(instant, { language, timeZone: scope.timeZone }),
      startable: (adHoc) => startableIn(scope.definition, adHoc).map(elementTitle),
    }),
    [scope.names, scope.definition, scope.timeZone, language],
  );
  const places = openPlaces(run, names);
  const panel = useRef<HTMLElement>(null);
  const at = course?.at;
  // What was pressed is often gone afterwards; the keyboard then goes on where the run does.
  useEffect(() => {
    const lost = at !== undefined && !document.activeElement?.closest("button, input, textarea, a");
    if (lost) panel.current?.focus();
  }, [at]);
  return (
    <section ref={panel} tabIndex={-1} aria-label="The run" className="grid gap-5 outline-none">
      <RunToolbar />
      {fault !== null && (
        <p
          role="alert"
          className="flex items-start gap-2 rounded-md bg-warning-soft px-3 py-2 text-warning-text"
        >
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          The draft has changed, and it does not come further than this: {fault}
        </p>
      )}
      {places.length === 0 ? (
        <Ended />
      ) : (
        <ul aria-label="Where it stands" className="divide-y rounded-lg border bg-panel">
          {places.map((place) => (
            <PlaceCard key={`${place.token.element} ${place.id}`} place={place} />
          ))}
        </ul>
      )}
      <ValuesPanel element={element} onClose={() => onElement(null)} />
      <section aria-label="Course" className="grid gap-2">
        <h3 className="font-semibold text-strong">What was done</h3>
        <CourseList />
      </section>
    </section>
  );
}

function Ended() {
  const { run } = useRun();
  const completed = run.state.status === "completed";
  const Icon = completed ? CircleCheck : CircleSlash;
  return (
    <p role="status" className="flex items-center gap-3 rounded-lg border bg-panel px-4 py-3 text-strong">
      <Icon aria-hidden="true" className={completed ? "size-4 text-success-text" : "size-4 text-muted"} />
      {completed ? "It is complete." : "It has ended early."}
    </p>
  );
}
