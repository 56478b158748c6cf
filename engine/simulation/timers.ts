import type { TimerPurpose } from "@/contracts/journal";
import { type PlacedToken, type ScriptAnswer, type ScriptRun, tokensOf } from "./simulated-instance";
import type { StartTimer } from "./starts";
import type { World } from "./world";

/** Timers that one step of the clock may fire: what repeats every second would take a year for ever. */
const MOST_FIRED = 10_000;

/** A timer that is set, at a token or at the start of a process. */
export type PendingTimer =
  | { kind: "token"; placed: PlacedToken; purpose: TimerPurpose; dueAt: string }
  | { kind: "start"; timer: StartTimer; dueAt: string };

/** The timers that are set, in the order in which they are due. */
export function pendingTimers(world: World): PendingTimer[] {
  const starts = world.timers.flatMap((timer): PendingTimer[] =>
    timer.dueAt === null ? [] : [{ kind: "start", timer, dueAt: timer.dueAt }],
  );
  const set = tokensOf(world.instances).flatMap(timersAt);
  return [...starts, ...set].toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

/** A step that has failed lets its timers rest until it is repaired. */
function timersAt(placed: PlacedToken): PendingTimer[] {
  const { wait, timers = {} } = placed.token;
  if (wait !== "timer" && wait !== "task") return [];
  const purposes = ["wait", "reminder", "followUp"] as const;
  return purposes.flatMap((purpose): PendingTimer[] => {
    const dueAt = timers[purpose];
    return dueAt === undefined ? [] : [{ kind: "token", placed, purpose, dueAt }];
  });
}

/** Moves the clock and fires what is due on the way, each timer at its own time. */
export function* advanceClock(
  world: World,
  until: string,
): Generator<ScriptRun, string | null, ScriptAnswer> {
  for (let fired = 0; ; fired += 1) {
    const [next] = pendingTimers(world);
    if (next === undefined || Date.parse(next.dueAt) > Date.parse(until)) {
      world.now = until;
      return null;
    }
    if (fired >= MOST_FIRED) return `More than ${MOST_FIRED} timers are due in this time: advance by less.`;
    if (Date.parse(next.dueAt) > Date.parse(world.now)) world.now = new Date(next.dueAt).toISOString();
    fire(world, next);
    const fault = yield* world.settle();
    if (fault !== null) return fault;
  }
}

function fire(world: World, timer: PendingTimer): void {
  if (timer.kind === "start") {
    timer.timer.fire(world.now);
    world.startAt(timer.timer.process, timer.timer.element, null, {});
    return;
  }
  const { instance, id } = timer.placed;
  world.command(instance, { type: "fireTimer", token: id, purpose: timer.purpose });
}
