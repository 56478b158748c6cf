import type {
  AskTask,
  AssignTask,
  ClaimTask,
  CompleteTask,
  GraphNode,
  Moves,
  ReturnTask,
} from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { storableText } from "@/engine/form/storable-text";
import { performersOf } from "./performers";
import { refuse } from "./refuse";
import type { TokenGame } from "./token-game";
import type { Command, Refusal } from "./types";

/** Reserves the task for the member; a delegate reserves it for whom they stand in for, so that it returns by itself. */
export function claimTask(moves: Moves, node: GraphNode, command: ClaimTask): Refusal | null {
  const { token, memberId, onBehalfOf = memberId } = command;
  const refusal = node.behaviour.refuseTask?.(moves, command) ?? null;
  if (refusal !== null) return refusal;
  const { claimedBy } = moves.token(token);
  if (claimedBy === onBehalfOf) return null;
  if (claimedBy !== undefined) return takenRefusal(node);
  const by = onBehalfOf === memberId ? {} : { by: memberId };
  moves.emit({ type: "taskClaimed", token, memberId: onBehalfOf, ...by });
  return null;
}

export function releaseTask(
  moves: Moves,
  node: GraphNode,
  { token, memberId }: Extract<Command, { type: "releaseTask" }>,
): Refusal | null {
  const { claimedBy } = moves.token(token);
  if (claimedBy === undefined) return null;
  if (claimedBy !== memberId) return takenRefusal(node);
  moves.emit({ type: "taskReleased", token });
  return null;
}

/** Gives the task to a member, whoever has it now; nothing changes when they have it already. */
export function assignTask(moves: Moves, node: GraphNode, command: AssignTask): Refusal | null {
  const { token, memberId, from, reason } = command;
  const refusal = node.behaviour.refuseTask?.(moves, command) ?? null;
  if (refusal !== null) return refusal;
  if (moves.token(token).claimedBy === memberId) return null;
  const why = reason === undefined ? {} : { reason: storableText(reason) };
  moves.emit({
    type: "taskAssigned",
    token,
    memberId,
    how: "person",
    ...(from === undefined ? {} : { from }),
    ...why,
  });
  return null;
}

/** What somebody has claimed is done by them, or by who stands in for them. */
export function completeTask(moves: Moves, node: GraphNode, command: CompleteTask): Refusal | null {
  return refuseWork(moves, node, command) ?? node.behaviour.completeTask?.(moves, command) ?? null;
}

/** Gives the task up and goes on at an earlier one, as a flow back would; who does that one reads why. */
export function returnTask(game: TokenGame, node: GraphNode, command: ReturnTask): Refusal | null {
  const refusal = refuseWork(game, node, command) ?? refuseReturn(game, node, command);
  if (refusal !== null) return refusal;
  const target = game.graph.nodes.get(command.element);
  if (target === undefined) return null;
  const { type: _, comment, ...given } = command;
  const { scope } = game.token(command.token);
  game.emit({ type: "taskReturned", ...given, comment: storableText(comment).trim() });
  game.cancel([command.token]);
  game.enter(target, { scope });
  return null;
}

function refuseReturn(
  game: TokenGame,
  node: GraphNode,
  { token, element, comment }: ReturnTask,
): Refusal | null {
  const title = elementTitle(node.element);
  const target = game.graph.nodes.get(element);
  const allowed = node.element.type === "userTask" && node.element.returnTo?.includes(element) === true;
  const no = (message: string) => refuse("notAllowed", message, node.element.id);
  if (!allowed || target === undefined || target.parent !== node.parent) {
    return no(`"${title}" cannot be sent back to this step.`);
  }
  if (game.token(token).round !== undefined)
    return no(`"${title}" is one round of several and cannot be sent back.`);
  if (performersOf(game.state, element).length === 0) {
    return no(`Nobody has done "${elementTitle(target.element)}" yet, so nothing can go back there.`);
  }
  return storableText(comment).trim() === ""
    ? refuse("invalidOutcome", "Say what has to be changed.", element)
    : null;
}

/** Why the task must not be worked on by whom the command names: duties, parts, or somebody else's claim. */
export function refuseWork(
  moves: Moves,
  node: GraphNode,
  command: CompleteTask | ReturnTask | AskTask,
): Refusal | null {
  const { claimedBy } = moves.token(command.token);
  const refusal = node.behaviour.refuseTask?.(moves, command) ?? null;
  if (refusal !== null) return refusal;
  const mine = claimedBy === undefined || claimedBy === command.memberId || claimedBy === command.onBehalfOf;
  return mine ? null : takenRefusal(node);
}

function takenRefusal(node: GraphNode): Refusal {
  const message = `Somebody else is working on "${elementTitle(node.element)}" already.`;
  return refuse("notAllowed", message, node.element.id);
}
