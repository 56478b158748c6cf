import type { AssignTask, ClaimTask, GraphNode, Moves } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { storableText } from "@/engine/form/storable-text";
import { refuse } from "./refuse";
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
export function completeTask(
  moves: Moves,
  node: GraphNode,
  command: Extract<Command, { type: "completeTask" }>,
): Refusal | null {
  const { claimedBy } = moves.token(command.token);
  const refusal = node.behaviour.refuseTask?.(moves, command) ?? null;
  if (refusal !== null) return refusal;
  if (claimedBy !== undefined && claimedBy !== command.memberId && claimedBy !== command.onBehalfOf) {
    return takenRefusal(node);
  }
  return node.behaviour.completeTask?.(moves, command) ?? null;
}

function takenRefusal(node: GraphNode): Refusal {
  const message = `Somebody else is working on "${elementTitle(node.element)}" already.`;
  return refuse("notAllowed", message, node.element.id);
}
