import type { EventDefinitionOf, EventRole } from "@/contracts/event-definition";
import type { CompiledExpression, CompileScope, Moves } from "@/engine/definition/graph";
import { dueTime } from "@/engine/elements/due-time";
import { elementTitle } from "@/engine/elements/element-title";
import { type Cycle, nextOfCycle, parseCycle } from "@/engine/time/cycle";
import { durationInWords } from "@/engine/time/duration-parts";
import type { EventEntry } from "./event-entry";

/**
 * BPMN timer event beside the flow: at a start, on the border of an activity, in an event sub-process. With a cycle one
 * that interrupts nothing fires again and again; times that passed while nobody looked happen once.
 */
export const timer: EventEntry<"timer"> = {
  label: "Timer",
  roles: ["start", "eventSubProcess", "boundary"],
  canBeNonInterrupting: true,

  settings: () => [
    {
      path: "event",
      label: "When",
      kind: "oneOf",
      ways: [
        { path: "event.duration", label: "After a time", kind: "duration", beginning: "P1D" },
        { path: "event.until", label: "At a moment", kind: "expression" },
        {
          path: "event.cycle",
          label: "Again and again",
          kind: "text",
          placeholder: "0 9 * * MON-FRI",
          help: "A repeating interval such as R/PT1H, or a cron with five fields.",
        },
      ],
    },
    {
      path: "event.workingTime",
      label: "Only working time counts",
      kind: "switch",
      otherwise: false,
      help: "For a time: hours and days of the workspace's calendar.",
    },
  ],

  beginning: () => ({ type: "timer", duration: "P1D" }),

  compile(event, scope, role) {
    const title = elementTitle(scope.node.element);
    const given = [event.duration, event.until, event.cycle].filter(
      (setting) => setting !== undefined,
    ).length;
    if (given !== 1) {
      const message = given === 0 ? `"${title}" has no time.` : `"${title}" has ${given} times; keep one.`;
      scope.error(given === 0 ? "timerWithoutTime" : "timerTwice", message, "event");
    }
    const until = event.until === undefined ? null : scope.expression("event.until", event.until);
    const cycle = event.cycle === undefined ? null : compileCycle(event.cycle, scope, role);
    const { id } = scope.node.element;
    return {
      subscribe(moves, token) {
        const dueAt = nextDue(moves, token, event, { title, until, cycle });
        if (dueAt === null) return;
        moves.emit({ type: "timerScheduled", token, element: id, purpose: "wait", dueAt });
      },
    };
  },

  summary(event) {
    if (event.duration !== undefined)
      return `After ${durationInWords(event.duration)}${event.workingTime === true ? " of working time" : ""}`;
    return event.until === undefined ? `Every ${event.cycle ?? ""}` : `At ${event.until}`;
  },

  waitsFor(_event, token, names) {
    const due = token.timers?.wait;
    return due === undefined ? "Waiting for a time" : `Waiting until ${names.time?.(due) ?? due}`;
  },
};

/** The cycle, or null after reporting where it cannot be read. */
function compileCycle(source: string, scope: CompileScope, role: EventRole): Cycle | null {
  const { element } = scope.node;
  const title = elementTitle(element);
  const parsed = parseCycle(source);
  if (!parsed.ok) {
    const message = `"${title}" has a cycle that cannot be read, \`${source}\`: at character ${parsed.position + 1}: ${parsed.message}`;
    scope.error("cycleInvalid", message, "event.cycle");
    return null;
  }
  const interrupting = "interrupting" in element ? (element.interrupting ?? true) : true;
  if (role !== "start" && interrupting) {
    const message = `"${title}" has a cycle but interrupts: it fires once only. Let it leave the rest at work to fire again.`;
    scope.warning("cycleInterrupts", message, "interrupting");
  }
  return parsed.cycle;
}

interface Times {
  title: string;
  until: CompiledExpression | null;
  cycle: Cycle | null;
}

/** Null when it fires no more, or after an incident. */
function nextDue(
  moves: Moves,
  token: number,
  event: EventDefinitionOf<"timer">,
  { title, until, cycle }: Times,
): string | null {
  const { fired = 0, enteredAt } = moves.token(token);
  const { now, timeZone } = moves.context;
  if (cycle !== null) {
    return nextOfCycle(cycle, { startedAt: enteredAt, firedCount: fired, after: now, timeZone });
  }
  if (fired > 0) return null;
  const { duration, until: source, workingTime } = event;
  return dueTime(moves, token, { title, duration, until, source, workingTime });
}
