import type { EventDefinitionOf } from "@/contracts/event-definition";
import type { CompiledExpression, Moves } from "@/engine/definition/graph";
import { dueTime } from "@/engine/elements/due-time";
import { elementTitle } from "@/engine/elements/element-title";
import { durationInWords } from "@/engine/time/duration-parts";
import type { EventEntry } from "./event-entry";

/** BPMN timer event beside the flow: at a start, on the border of an activity, in an event sub-process. */
export const timer: EventEntry<"timer"> = {
  label: "Timer",
  roles: ["start", "eventSubProcess", "boundary"],
  canBeNonInterrupting: true,

  compile(event, scope) {
    const title = elementTitle(scope.node.element);
    const given = [event.duration, event.until, event.cycle].filter(
      (setting) => setting !== undefined,
    ).length;
    if (given !== 1) {
      const message = given === 0 ? `"${title}" has no time.` : `"${title}" has ${given} times; keep one.`;
      scope.error(given === 0 ? "timerWithoutTime" : "timerTwice", message, "event");
    }
    const until = event.until === undefined ? null : scope.expression("event.until", event.until);
    const { id } = scope.node.element;
    return {
      subscribe(moves, token) {
        const dueAt = nextDue(moves, token, event, { title, until });
        if (dueAt === null) return;
        moves.emit({ type: "timerScheduled", token, element: id, purpose: "wait", dueAt });
      },
    };
  },

  summary(event) {
    if (event.duration !== undefined) return `After ${durationInWords(event.duration)}`;
    return event.until === undefined ? `Every ${event.cycle ?? ""}` : `At ${event.until}`;
  },

  waitsFor(_event, token, names) {
    const due = token.timers?.wait;
    return due === undefined ? "Waiting for a time" : `Waiting until ${names.time?.(due) ?? due}`;
  },
};

/** Null when it fires no more, or after an incident. */
function nextDue(
  moves: Moves,
  token: number,
  event: EventDefinitionOf<"timer">,
  { title, until }: { title: string; until: CompiledExpression | null },
): string | null {
  const { fired = 0 } = moves.token(token);
  if (fired > 0) return null;
  return dueTime(moves, token, { title, duration: event.duration, until, source: event.until });
}
