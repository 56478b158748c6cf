import type { ElementOf } from "@/contracts/process";
import type { CompiledExpression, ElementEntry, Moves } from "@/engine/definition/graph";
import { addDuration } from "@/engine/time/add-duration";
import { durationInWords } from "@/engine/time/duration-parts";
import { readInstant } from "@/engine/time/read-instant";
import { elementTitle } from "./element-title";

/** BPMN intermediate timer event: waits for a duration or until a moment; a moment that has passed fires at once. */
export const timer: ElementEntry<"timer"> = {
  compile(element, scope) {
    const title = elementTitle(element);
    if (element.duration === undefined && element.until === undefined) {
      scope.error("timerWithoutTime", `"${title}" does not say how long or until when to wait.`, "duration");
    }
    if (element.duration !== undefined && element.until !== undefined) {
      scope.error("timerTwice", `"${title}" has both a duration and a moment; keep one.`, "until");
    }
    const until = element.until === undefined ? null : scope.expression("until", element.until);
    return {
      enter(moves, token) {
        const dueAt = due(moves, token, element, until);
        if (dueAt === null) return;
        moves.emit({ type: "timerScheduled", token, element: element.id, purpose: "wait", dueAt });
      },
      timerFired: (moves, token) => moves.complete(token),
    };
  },

  summary(element) {
    if (element.duration !== undefined) return `Waits ${durationInWords(element.duration)}`;
    return element.until === undefined ? "Waits" : `Waits until ${element.until}`;
  },

  waitsFor(token, element, names) {
    const due = token.timers?.wait;
    return due === undefined
      ? `"${elementTitle(element)}" is next`
      : `Waiting until ${names.time?.(due) ?? due}`;
  },
};

function due(
  moves: Moves,
  token: number,
  element: ElementOf<"timer">,
  until: CompiledExpression | null,
): string | null {
  const { now, timeZone } = moves.context;
  const title = elementTitle(element);
  if (until === null) {
    const dueAt = addDuration(now, element.duration ?? "", timeZone);
    if (dueAt === null) moves.fail(token, `"${title}" has no duration that can be read.`);
    return dueAt;
  }
  const result = moves.evaluate(token, until, `\`${element.until}\``);
  if (result === null) return null;
  const instant = readInstant(result.value, timeZone);
  if (instant === null) {
    moves.fail(token, `"${title}" cannot wait: \`${element.until}\` gives no date and time.`);
    return null;
  }
  return Date.parse(instant) < Date.parse(now) ? now : instant;
}
