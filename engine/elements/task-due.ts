import type { FollowUp } from "@/contracts/human-work";
import type { ElementOf } from "@/contracts/process";
import type { CompiledExpression, Moves } from "@/engine/definition/graph";
import type { DecideContext } from "@/engine/instance/types";
import { addParts } from "@/engine/time/add-duration";
import { type DueClock, dueAfter } from "@/engine/time/due-after";
import { durationParts } from "@/engine/time/duration-parts";
import { readInstant } from "@/engine/time/read-instant";
import { dueClock } from "./due-time";
import { elementTitle } from "./element-title";

type UserTask = ElementOf<"userTask">;

/** When the task should be done, which may have passed already; undefined without a due date, null after an incident. */
export function taskDueAt(
  moves: Moves,
  token: number,
  element: UserTask,
  expression: CompiledExpression | null,
): string | undefined | null {
  const { now, timeZone } = moves.context;
  if (element.dueAfter !== undefined) {
    return dueAfter(now, element.dueAfter, dueClock(moves.context, element.workingTime)) ?? undefined;
  }
  if (expression === null) return undefined;
  const result = moves.evaluate(token, expression, `\`${element.dueAt}\``);
  if (result === null) return null;
  if (result.value === null) return undefined;
  const instant = readInstant(result.value, timeZone);
  if (instant !== null) return instant;
  moves.fail(
    token,
    `"${elementTitle(element)}" has no due date: \`${element.dueAt}\` gives no date and time.`,
  );
  return null;
}

/** A follow-up and when its time comes. */
export interface PlannedFollowUp {
  followUp: FollowUp;
  /** Where it stands in the settings. */
  number: number;
  at: string;
}

/** The follow-ups of a task in the order of their times. `base` is its due date, or when it began. */
export function planFollowUps(
  element: UserTask,
  base: string,
  context: Pick<DecideContext, "timeZone" | "calendar">,
): PlannedFollowUp[] {
  const clock = dueClock(context, element.workingTime);
  const planned = (element.followUps ?? []).map((followUp, number) => ({
    followUp,
    number,
    at: followUpTime(followUp, base, clock),
  }));
  return planned.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.number - b.number);
}

function followUpTime({ before, after }: FollowUp, base: string, clock: DueClock): string {
  if (before === undefined) return (after && dueAfter(base, after, clock)) || base;
  const parts = durationParts(before);
  if (parts === null) return base;
  const back = {
    years: -parts.years,
    months: -parts.months,
    weeks: -parts.weeks,
    days: -parts.days,
    hours: -parts.hours,
    minutes: -parts.minutes,
    seconds: -parts.seconds,
  };
  return new Date(addParts(Date.parse(base), back, clock.timeZone)).toISOString();
}
