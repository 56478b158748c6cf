import type { Value, Variables } from "@/contracts/value";
import { correlationText } from "@/engine/events/correlation-text";
import type { Refusal, Wait } from "@/engine/instance/types";
import { addDuration } from "@/engine/time/add-duration";
import { completeHere } from "./complete-here";
import { findElements, findProcess, findToken } from "./find-token";
import { endCalled, KEPT_MS } from "./follow";
import type { PlacedToken, ScriptAnswer, ScriptRun } from "./simulated-instance";
import type { StepKind, StepOf } from "./simulation-step";
import { eventStarts } from "./starts";
import { advanceClock } from "./timers";
import type { World } from "./world";

/** Why a step cannot be taken, as a sentence; null when it was. Some run scripts on the way. */
export type Taken = string | null | Generator<ScriptRun, string | null, ScriptAnswer>;

/** What each kind of step does; one that is missing does not compile. */
export const takeStep: { [Kind in StepKind]: (world: World, step: StepOf<Kind>) => Taken } = {
  start(world, { start, variables = {} }) {
    const process = findProcess(world, start);
    if (!process.ok) return process.message;
    const [event] = eventStarts(process.found);
    if (process.found.graph.inner.start === null && event !== undefined) {
      return sentence(world.startAt(process.found, event.element.id, given(variables), variables));
    }
    return sentence(world.start(process.found, variables));
  },

  complete: (world, step) =>
    at(world, step.complete, worksFor("task", "effect", "call"), (placed) =>
      completeHere(world, placed, step),
    ),

  continue: (world, step) =>
    at(world, step.continue, waitsFor("event", "timer"), ({ instance, id, token }) =>
      token.wait === "event"
        ? world.command(instance, { type: "occur", token: id, payload: null })
        : world.command(instance, { type: "fireTimer", token: id, purpose: "wait" }),
    ),

  message(world, { message: name, correlation = null, variables = {} }) {
    const expiresAt = new Date(Date.parse(world.now) + KEPT_MS).toISOString();
    const key = correlationText(correlation) ?? "";
    world.exchange.send({ name, key, payload: given(variables), values: variables, expiresAt });
    return null;
  },

  signal(world, { signal, variables = {} }) {
    world.signal(signal, given(variables), variables);
    return null;
  },

  advance(world, { advance }) {
    const until = addDuration(world.now, advance, world.timeZone);
    return until === null ? `"${advance}" is no duration.` : advanceClock(world, until);
  },

  fail: (world, { fail, error }) =>
    at(world, fail, worksFor("effect", "call", "task", "event", "timer"), (placed) =>
      failHere(world, placed, error),
    ),

  set(world, { set }) {
    const running = world.instances.filter(
      ({ state, caller }) => caller === null && state.status === "running",
    );
    if (running.length === 0) return "No instance is running that variables could be set in.";
    for (const instance of running) {
      const refusal = world.setVariables(instance, undefined, set);
      if (refusal !== null) return refusal.message;
    }
    return null;
  },

  cancel(world, { cancel }) {
    const process = findProcess(world, cancel);
    if (!process.ok) return process.message;
    const instance = world.instances.find(
      (each) => each.process === process.found && each.state.status === "running",
    );
    if (instance === undefined) return `No instance of "${cancel}" is running.`;
    return sentence(world.command(instance, { type: "terminate", reason: "A step cancels it." }));
  },

  activate(world, { activate }) {
    const elements = findElements(world, activate);
    if (!elements.ok) return elements.message;
    for (const { process, element } of elements.found) {
      const parent = process.graph.nodes.get(element)?.parent;
      if (parent?.element.type !== "adHocSubProcess") continue;
      const around = `${process.id}/${process.originalId(parent.element.id)}`;
      const placed = findToken(world, around, isOpen);
      if (!placed.ok) return placed.message;
      const { instance, id } = placed.found;
      return sentence(world.command(instance, { type: "activateElement", token: id, element }));
    }
    return `"${activate}" does not stand in an ad-hoc sub-process.`;
  },

  finish(world, { finish }) {
    const placed = findToken(world, finish, isOpen);
    if (!placed.ok) return placed.message;
    return sentence(world.command(placed.found.instance, { type: "completeAdHoc", token: placed.found.id }));
  },
};

const sentence = (refusal: Refusal | null) => (refusal === null ? null : refusalSentence(refusal));

/** A refusal with what it says about single fields. */
function refusalSentence({ message, fieldErrors = {} }: Refusal): string {
  const fields = Object.entries(fieldErrors).map(([field, fault]) => `${field}: ${fault}`);
  return [message, ...fields].join(" ");
}

/** No variables are no payload. */
const given = (variables: Variables): Value => (Object.keys(variables).length === 0 ? null : variables);

/** A sub-process at work, not the token that waits for its rounds. */
const isOpen = ({ token }: PlacedToken) => token.wait === "scope" && token.loop === undefined;

/** Does something at the oldest token of the element that waits in one of these ways. */
function at(
  world: World,
  reference: string,
  fits: (placed: PlacedToken) => boolean,
  act: (placed: PlacedToken) => Refusal | null,
): string | null {
  const placed = findToken(world, reference, fits);
  return placed.ok ? sentence(act(placed.found)) : placed.message;
}

const waitsFor =
  (...waits: Wait[]) =>
  ({ token }: PlacedToken) =>
    token.wait !== undefined && waits.includes(token.wait);

/** The same for what is work itself and does not only listen beside it. */
const worksFor =
  (...waits: Wait[]) =>
  (placed: PlacedToken) =>
    placed.token.host === undefined && waitsFor(...waits)(placed);

function failHere(world: World, { instance, id, token }: PlacedToken, error: string): Refusal | null {
  const { wait } = token;
  const before = instance.state;
  const type = wait === "effect" ? "effectFailed" : wait === "call" ? "callFailed" : "failElement";
  const reason = error.trim() === "" ? "No reason was given." : error;
  const refusal = world.command(instance, { type, token: id, reason, code: error });
  if (refusal === null) world.add(endCalled(instance, before, id, world));
  return refusal;
}
