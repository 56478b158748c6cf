import type { EventDefinitionOf } from "@/contracts/event-definition";
import type { GraphNode } from "@/engine/definition/graph";
import { startDue } from "@/engine/events/start-due";
import type { SimulatedProcess } from "./simulated-process";

/** A start event that an event from outside starts instances by. */
export interface EventStart {
  process: SimulatedProcess;
  element: string;
}

/** The starts that a message or signal begins, in the order of the processes. */
export function startsBy(
  processes: readonly SimulatedProcess[],
  type: "message" | "signal",
  name: string,
): EventStart[] {
  return processes.flatMap((process) =>
    eventStarts(process).flatMap(({ element }) => {
      const event = element.type === "startEvent" ? element.event : undefined;
      return event?.type === type && event.name === name ? [{ process, element: element.id }] : [];
    }),
  );
}

/** Start events at the top that something has to happen for. */
export function eventStarts({ graph }: SimulatedProcess): GraphNode[] {
  return [...graph.nodes.values()].filter(
    ({ element, parent }) => element.type === "startEvent" && parent === null && element.event !== undefined,
  );
}

/** A timer at the start of a process; the simulation's beginning is when the process was published. */
export class StartTimer implements EventStart {
  readonly process: SimulatedProcess;
  readonly element: string;
  dueAt: string | null;
  private readonly event: EventDefinitionOf<"timer">;
  private readonly clock: { publishedAt: string; timeZone: string };
  private fired = 0;

  constructor(
    start: EventStart,
    event: EventDefinitionOf<"timer">,
    clock: { now: string; timeZone: string },
  ) {
    this.process = start.process;
    this.element = start.element;
    this.event = event;
    this.clock = { publishedAt: clock.now, timeZone: clock.timeZone };
    this.dueAt = this.due(clock.now);
  }

  /** It has started an instance: sets it to its next time. */
  fire(now: string): void {
    this.fired += 1;
    this.dueAt = this.due(now);
  }

  private due(now: string): string | null {
    return startDue(this.event, { ...this.clock, now, fired: this.fired });
  }
}

export function startTimers(
  processes: readonly SimulatedProcess[],
  clock: { now: string; timeZone: string },
): StartTimer[] {
  return processes.flatMap((process) =>
    eventStarts(process).flatMap(({ element }) => {
      const event = element.type === "startEvent" ? element.event : undefined;
      return event?.type === "timer" ? [new StartTimer({ process, element: element.id }, event, clock)] : [];
    }),
  );
}
