import type { ElementEntry, Moves } from "@/engine/definition/graph";
import { durationInWords } from "@/engine/time/duration-parts";
import { dueTime } from "./due-time";
import { elementTitle } from "./element-title";

/** BPMN intermediate timer event: waits for a duration or until a moment; a moment that has passed fires at once. */
export const timer: ElementEntry<"timer"> = {
  hasResult: false,
  waits: "always",

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.duration === undefined && element.until === undefined) {
      scope.error("timerWithoutTime", `"${title}" does not say how long or until when to wait.`, "duration");
    }
    if (element.duration !== undefined && element.until !== undefined) {
      scope.error("timerTwice", `"${title}" has both a duration and a moment; keep one.`, "until");
    }
    const until = element.until === undefined ? null : scope.expression("until", element.until);
    const schedule = {
      subscribe(moves: Moves, token: number) {
        const { duration, until: source, workingTime } = element;
        const dueAt = dueTime(moves, token, { title, duration, until, source, workingTime });
        if (dueAt === null) return;
        moves.emit({ type: "timerScheduled", token, element: element.id, purpose: "wait", dueAt });
      },
    };
    scope.node.event = schedule;
    return { enter: schedule.subscribe, timerFired: (moves, token) => moves.complete(token) };
  },

  summary(element) {
    if (element.duration !== undefined)
      return `Waits ${durationInWords(element.duration)}${element.workingTime === true ? " of working time" : ""}`;
    return element.until === undefined ? "Waits" : `Waits until ${element.until}`;
  },

  waitsFor(token, element, names) {
    const due = token.timers?.wait;
    return due === undefined
      ? `"${elementTitle(element)}" is next`
      : `Waiting until ${names.time?.(due) ?? due}`;
  },
};
