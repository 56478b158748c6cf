"use client";

import { CircleAlert, CircleDot, Ear, FastForward, RotateCw } from "lucide-react";
import { WhySentence } from "@/components/instances/why-sentence";
import { Button } from "@/components/ui/button";
import { formatDateTime } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import type { Element } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { AdHocAction } from "./actions/ad-hoc-action";
import { EventAction } from "./actions/event-action";
import { ReplyAction } from "./actions/reply-action";
import { TaskAction } from "./actions/task-action";
import type { OpenPlace } from "./open-places";
import { useRun } from "./try-out-context";

/** One place where the run stands: why, and what can be done there. */
export function PlaceCard({ place }: { place: OpenPlace }) {
  const { run } = useRun();
  const element = run.graph.nodes.get(place.token.element)?.element;
  if (!element) return null;
  const Icon = place.kind === "incident" ? CircleAlert : place.listens ? Ear : CircleDot;
  return (
    <li className="grid gap-3 p-4" aria-label={elementTitle(element)}>
      <div className="flex items-start gap-2.5">
        <Icon
          aria-hidden="true"
          className={`mt-0.5 size-4 shrink-0 ${place.kind === "incident" ? "text-danger-text" : place.listens ? "text-muted" : "text-accent-text"}`}
        />
        <p className="min-w-0 flex-1 text-pretty text-strong">
          <WhySentence text={place.sentence} />
        </p>
      </div>
      <Action place={place} element={element} />
      {place.dueAt !== null && <TimerAction place={place} dueAt={place.dueAt} />}
    </li>
  );
}

function Action({ place, element }: { place: OpenPlace; element: Element }) {
  const { act } = useRun();
  switch (place.kind) {
    case "task":
      return element.type === "userTask" ? <TaskAction place={place} task={element} /> : null;
    case "reply":
      return <ReplyAction place={place} />;
    case "message":
    case "signal":
      return <EventAction place={place} />;
    case "adHoc":
      return element.type === "adHocSubProcess" ? (
        <AdHocAction place={place} canFinish={element.completionCondition === undefined} />
      ) : null;
    case "incident":
      return (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() =>
            act({ kind: "retryStep", element: element.id, ...(place.nth > 1 && { nth: place.nth }) })
          }
        >
          <RotateCw aria-hidden="true" />
          Try again
        </Button>
      );
    default:
      return null;
  }
}

function TimerAction({ place, dueAt }: { place: OpenPlace; dueAt: string }) {
  const { scope, act } = useRun();
  const { language } = useLocale();
  const { element } = place.token;
  const when = formatDateTime(dueAt, { language, timeZone: scope.timeZone });
  const isTask = place.kind === "task";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        size="sm"
        variant={place.listens || isTask ? "ghost" : "primary"}
        onClick={() => act({ kind: "advanceTimer", element, ...(place.nth > 1 && { nth: place.nth }) })}
      >
        <FastForward aria-hidden="true" />
        {isTask ? "Jump to the next reminder" : "Jump there"}
      </Button>
      <span className="text-muted text-sm">{when}</span>
    </div>
  );
}
