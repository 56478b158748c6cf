import type { Actor } from "@/contracts/journal";
import type { ScenarioInput, ScenarioInputKind, ScenarioInputOf } from "@/contracts/scenario";
import { storableValue } from "@/engine/form/storable-value";
import type { Command, Token, Wait } from "@/engine/instance/types";
import { addDuration } from "@/engine/time/add-duration";
import { carryOut } from "./carry-out";
import { findPlace, placesOf, standing, titleIn } from "./find-place";
import { dueTimers, hasTimer, passTime } from "./pass-time";
import { performer } from "./performers";
import { cannot, type Run, type RunStep } from "./run";

/** Does to the run what the input says, up to the next rest; the run itself stays as it is. */
export function takeInput(run: Run, input: ScenarioInput): RunStep {
  return take(run, input);
}

/** The types of input and output are one: a kind's own function gets inputs of that kind. */
function take<Kind extends ScenarioInputKind>(
  run: Run,
  input: ScenarioInputOf<Kind> & { kind: Kind },
): RunStep {
  const act: Take<Kind> = takes[input.kind];
  return act(run, input);
}

type Take<Kind extends ScenarioInputKind> = (run: Run, input: ScenarioInputOf<Kind>) => RunStep;

const waitsFor =
  (...waits: Wait[]) =>
  (token: Token) =>
    token.host === undefined && token.wait !== undefined && waits.includes(token.wait);

/** A sub-process at work, not the token that waits for its rounds. */
const isOpen = (token: Token) => token.wait === "scope" && token.loop === undefined && token.closed !== true;

/** What each kind of input does; one that is missing does not compile. */
const takes: { [Kind in ScenarioInputKind]: Take<Kind> } = {
  completeTask: (run, input) =>
    asMember(run, input, (token, memberId) => ({
      type: "completeTask",
      token,
      memberId,
      outcome: input.outcome,
      comment: input.comment,
      submission: input.values,
    })),

  sendBack: (run, input) =>
    asMember(run, input, (token, memberId) => ({
      type: "returnTask",
      token,
      memberId,
      element: input.to,
      comment: input.comment,
    })),

  advanceTimer(run, input) {
    const place = findPlace(run, input, hasTimer);
    if (typeof place === "string") return cannot(place);
    const timer = dueTimers(run).find(({ id }) => id === place.id);
    return timer === undefined
      ? cannot(`No timer is set at ${titleIn(run, input.element)}.`)
      : passTime(run, timer.dueAt);
  },

  passTime(run, { duration }) {
    const until = addDuration(run.now, duration, run.timeZone);
    return until === null ? cannot(`"${duration}" leads to no moment.`) : passTime(run, until);
  },

  answerStep(run, input) {
    const place = findPlace(run, input, waitsFor("effect", "call"));
    if (typeof place === "string") return cannot(place);
    const { id: token } = place;
    const { reply } = input;
    const isCall = place.token.wait === "call";
    if (reply.kind === "failure") {
      const { reason, code } = reply;
      const why = code === undefined ? { reason } : { reason, code };
      return carryOut(run, { type: isCall ? "callFailed" : "effectFailed", token, ...why });
    }
    const value = storableValue(reply.value);
    return carryOut(
      run,
      isCall
        ? { type: "callCompleted", token, output: value }
        : { type: "effectSucceeded", token, result: value },
    );
  },

  message(run, { name, correlationKey, payload }) {
    const [place] = placesOf(
      run,
      ({ wait, awaited }) =>
        wait === "event" &&
        awaited?.kind === "message" &&
        awaited.name === name &&
        (correlationKey === undefined || awaited.correlationKey === correlationKey),
    );
    return place === undefined
      ? cannot(`Nothing waits for the message "${name}": ${standing(run)}.`)
      : carryOut(run, { type: "occur", token: place.id, payload: storableValue(payload) });
  },

  signal(run, { name, payload }) {
    const listening = placesOf(
      run,
      ({ wait, awaited }) => wait === "event" && awaited?.kind === "signal" && awaited.name === name,
    );
    if (listening.length === 0) return cannot(`Nothing waits for the signal "${name}": ${standing(run)}.`);
    let at = run;
    for (const { id } of listening) {
      // One who hears it may end what others waited in.
      if (at.state.tokens[id]?.wait !== "event") continue;
      const step = carryOut(at, { type: "occur", token: id, payload: storableValue(payload) });
      if (!step.ok) return step;
      at = step.run;
    }
    return { ok: true, run: at };
  },

  startStep(run, { element }) {
    const parent = run.graph.nodes.get(element)?.parent;
    if (parent?.element.type !== "adHocSubProcess") {
      return cannot(`${titleIn(run, element)} does not stand in an ad-hoc sub-process.`);
    }
    const place = findPlace(run, { element: parent.element.id }, isOpen);
    return typeof place === "string"
      ? cannot(place)
      : carryOut(run, { type: "activateElement", token: place.id, element });
  },

  finishAdHoc(run, input) {
    const place = findPlace(run, input, isOpen);
    return typeof place === "string"
      ? cannot(place)
      : carryOut(run, { type: "completeAdHoc", token: place.id });
  },

  retryStep(run, input) {
    const place = findPlace(run, input, waitsFor("incident"));
    return typeof place === "string"
      ? cannot(place)
      : carryOut(run, { type: "retryIncident", token: place.id });
  },
};

/** Something that a member does at a task. */
function asMember(
  run: Run,
  input: ScenarioInputOf<"completeTask" | "sendBack">,
  commandOf: (token: number, memberId: string) => Command,
): RunStep {
  const place = findPlace(run, input, waitsFor("task"));
  if (typeof place === "string") return cannot(place);
  const found = performer(run, place, input.member);
  if ("fault" in found) return cannot(found.fault);
  const actor: Actor = { kind: "member", memberId: found.member, userId: found.member };
  return carryOut(run, commandOf(place.id, found.member), actor);
}
