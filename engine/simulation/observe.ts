import type { Value, Variables } from "@/contracts/value";
import { type PlacedToken, type SimulatedInstance, tokensOf } from "./simulated-instance";
import { type PendingTimer, pendingTimers } from "./timers";
import type { World } from "./world";

/** Where a simulation stands; elements are named as people know them. */
export interface Observation {
  /** Elements with a task to do, sorted; one that is to be done several times stands there as often. */
  openTasks: string[];
  /** Other elements that hold a token, sorted likewise. */
  waiting: string[];
  /** In the order in which they are due, ISO 8601 UTC. With a purpose: a reminder or follow-up of the task at the element. */
  timers: { element: string; dueAt: string; purpose?: "reminder" | "followUp" }[];
  /** Elements that the step has finished, in order. */
  ended: string[];
  /**
   * Of the instances that no other one has called; of the same name that of the one that began last. Without the results of
   * tasks that were done with neither outcome nor comment.
   */
  variables: Variables;
  /** How many are running, by process. */
  instances: Record<string, number>;
  state: "running" | "completed" | "terminated" | "incident";
  /** Why a step has failed, while the state is "incident". */
  reason?: string;
}

/** What people see of the world after a step that has finished these elements. */
export function observe(world: World, ended: string[]): Observation {
  const tokens = tokensOf(world.instances).filter(isWork);
  const tasks = tokens.filter(({ token }) => token.wait === "task");
  const others = tokens.filter(({ token }) => token.wait !== "task");
  return {
    openTasks: tasks.map(elementOf).sort(),
    waiting: others.map(elementOf).sort(),
    timers: pendingTimers(world).map(timerOf),
    ended,
    variables: Object.assign({}, ...roots(world).map(toldVariables)),
    instances: Object.fromEntries(
      world.processes.map((process) => [process.id, running(world).filter(isOf(process)).length]),
    ),
    ...stateOf(world),
  };
}

const elementOf = ({ instance, token }: PlacedToken) => instance.process.originalId(token.element);
const roots = ({ instances }: World) => instances.filter(({ caller }) => caller === null);
const running = ({ instances }: World) => instances.filter(({ state }) => state.status === "running");
const isOf = (process: SimulatedInstance["process"]) => (instance: SimulatedInstance) =>
  instance.process === process;

/**
 * All but results of tasks that say only who has done them and when: nobody real, at a moment that the simulation has made.
 * Expressions see them all the same.
 */
function toldVariables({ state }: SimulatedInstance): Variables {
  return Object.fromEntries(Object.entries(state.variables).filter(([, value]) => !isBareResult(value)));
}

function isBareResult(value: Value): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return (
    "completedBy" in value &&
    "completedAt" in value &&
    value.outcome === null &&
    value.comment === null &&
    !("votes" in value)
  );
}

function timerOf(timer: PendingTimer): Observation["timers"][number] {
  const { dueAt } = timer;
  if (timer.kind === "start") {
    const { process, element } = timer.timer;
    return { element: process.originalId(element), dueAt };
  }
  const { placed, purpose } = timer;
  return { element: elementOf(placed), dueAt, ...(purpose === "wait" ? {} : { purpose }) };
}

/** Listeners are no work, and what only contains others is where they stand; an ad-hoc sub-process waits itself. */
function isWork({ instance, token }: PlacedToken): boolean {
  if (token.host !== undefined) return false;
  if (token.wait !== "scope") return true;
  const type = instance.process.graph.nodes.get(token.element)?.element.type;
  return type === "adHocSubProcess" && token.loop === undefined && token.closed !== true;
}

function stateOf(world: World): Pick<Observation, "state" | "reason"> {
  const failed = tokensOf(world.instances).find(({ token }) => token.wait === "incident");
  if (failed !== undefined) {
    return { state: "incident", reason: failed.token.incident ?? "A step has failed." };
  }
  if (running(world).length > 0) return { state: "running" };
  const last = roots(world).at(-1);
  return { state: last?.state.status === "terminated" ? "terminated" : "completed" };
}
