import type { AdHocCommand, Graph, GraphNode } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { storableText } from "@/engine/form/storable-text";
import { storableValue } from "@/engine/form/storable-value";
import { answerTask, askTask } from "@/engine/instance/ask-task";
import { type TokenCommand, takesCommand } from "@/engine/instance/life-cycle";
import { goOn, occur, trigger } from "@/engine/instance/listeners";
import { refuse } from "@/engine/instance/refuse";
import { startInstance } from "@/engine/instance/start-instance";
import {
  assignTask,
  claimTask,
  completeTask,
  releaseTask,
  returnTask,
} from "@/engine/instance/task-commands";
import { Transition } from "@/engine/instance/transition";
import type { Command, DecideContext, Decision, InstanceState, Refusal } from "@/engine/instance/types";
import { repairInstance } from "@/engine/repair/repair";

/**
 * Decides what a command does to an instance: the events, the state after them, or a refusal that changes nothing.
 * Pure and synchronous; `state` is null only before the start. After the command it runs ready tokens within
 * `context.maxElements`. Events may be empty (claiming what one has claimed already).
 */
export function decide(
  graph: Graph,
  state: InstanceState | null,
  command: Command,
  context: DecideContext,
): Decision {
  if (state !== null && state.status !== "running") {
    const ended = state.status === "completed" ? "is complete" : "was terminated";
    return {
      ok: false,
      refusal: refuse("alreadyEnded", `This request ${ended} and cannot change any more.`),
    };
  }
  const transition = new Transition(graph, state, context);
  const refusal = applyCommand(graph, transition, state, command);
  if (refusal !== null) return { ok: false, refusal };
  const more = transition.advance();
  return { ok: true, events: transition.events, state: transition.state, more };
}

function applyCommand(
  graph: Graph,
  transition: Transition,
  state: InstanceState | null,
  command: Command,
): Refusal | null {
  if (command.type === "start") {
    if (state !== null) return refuse("notAllowed", "This request has been started already.");
    return startInstance(graph, transition, command);
  }
  if (state === null) return refuse("tokenGone", "This request has not been started.");
  if (command.type === "advance") return null;
  if (command.type === "terminate") {
    transition.emit({ type: "instanceTerminated", reason: storableText(command.reason) });
    return null;
  }
  if (command.type === "repair") return repairInstance(transition, command);
  const token = state.tokens[command.token];
  if (token === undefined) return refuse("tokenGone", goneMessage(command));
  const node = transition.node(command.token);
  if (!takesCommand(token, command)) {
    return refuse("notWaiting", `"${elementTitle(node.element)}" is not waiting for this.`, node.element.id);
  }
  return applyAtToken(transition, node, command);
}

function goneMessage(command: TokenCommand): string {
  if (command.type.endsWith("Task")) {
    return "This task is done already or no longer needed.";
  }
  return "The request no longer waits here.";
}

function applyAtToken(transition: Transition, node: GraphNode, command: TokenCommand): Refusal | null {
  const { token } = command;
  switch (command.type) {
    case "claimTask":
      return claimTask(transition, node, command);
    case "releaseTask":
      return releaseTask(transition, node, command);
    case "assignTask":
      return assignTask(transition, node, command);
    case "completeTask":
      return completeTask(transition, node, command);
    case "askTask":
      return askTask(transition, node, command);
    case "answerTask":
      return answerTask(transition, node, command);
    case "returnTask":
      return returnTask(transition, node, command);
    case "effectSucceeded":
      transition.emit({ type: "effectSucceeded", token, result: storableValue(command.result) });
      transition.complete(token);
      return null;
    case "effectFailed":
      failEffect(transition, node, command);
      return null;
    case "occur":
      occur(transition, token, storableValue(command.payload));
      return null;
    case "callCompleted":
      transition.emit({ type: "callCompleted", token, result: storableValue(command.output) });
      goOn(transition, token);
      return null;
    case "callFailed":
      failCall(transition, node, command);
      return null;
    case "failElement":
      failHere(transition, node, command);
      return null;
    case "activateElement":
    case "completeAdHoc":
      return changeAdHoc(transition, node, command);
    case "fireTimer":
      transition.emit({ type: "timerFired", token, purpose: command.purpose });
      if (transition.token(token).host !== undefined) trigger(transition, token);
      else node.behaviour.timerFired?.(transition, token, command.purpose);
      return null;
    case "grantPermit":
      transition.emit({ type: "permitGranted", token });
      return null;
    case "retryIncident":
      transition.emit({ type: "incidentResolved", token, how: "retry" });
      return null;
  }
}

function changeAdHoc(transition: Transition, node: GraphNode, command: AdHocCommand): Refusal | null {
  const { behaviour, element } = node;
  if (behaviour.adHoc !== undefined) return behaviour.adHoc(transition, command);
  return refuse("notAllowed", `In "${elementTitle(element)}" nothing is started by hand.`, element.id);
}

/** An error event around the step takes the failure; without one it stops for repair. */
function failEffect(
  transition: Transition,
  node: GraphNode,
  { token, reason, code }: Extract<Command, { type: "effectFailed" }>,
): void {
  const sentence = storableText(reason);
  transition.emit({ type: "effectFailed", token, reason: sentence });
  failHere(transition, node, { token, reason, code });
}

/** As with an effect: an error event around the call takes the failure. */
function failCall(
  transition: Transition,
  node: GraphNode,
  { token, reason, code }: Extract<Command, { type: "callFailed" }>,
): void {
  const sentence = storableText(reason);
  transition.emit({ type: "callFailed", token, reason: sentence });
  failHere(transition, node, { token, reason, code });
}

/** The innermost error event that catches the code goes on instead; without one the step stops for repair. */
function failHere(
  transition: Transition,
  node: GraphNode,
  { token, reason, code }: { token: number; reason: string; code?: string | undefined },
): void {
  const sentence = storableText(reason);
  if (transition.throwError(token, code ?? null, sentence)) return;
  transition.fail(token, `"${elementTitle(node.element)}" failed: ${sentence}`);
}
