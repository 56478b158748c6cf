import type { Element } from "@/contracts/process";
import type { RepairOf } from "@/contracts/repair";
import type { TaggedValue, Value, Variables } from "@/contracts/value";
import type { Completion, GraphNode } from "@/engine/definition/graph";
import { linkTarget } from "@/engine/definition/successors";
import { elementTitle } from "@/engine/elements/element-title";
import { storableValue } from "@/engine/form/storable-value";
import { waitingAt } from "@/engine/instance/joins";
import { trigger } from "@/engine/instance/listeners";
import { refuse } from "@/engine/instance/refuse";
import type { TokenGame } from "@/engine/instance/token-game";
import type { Refusal } from "@/engine/instance/types";
import { refuseNames, setVariables } from "./change-variables";
import { replaceToken } from "./replace-token";

type Skip = RepairOf<"skip">;

/** Takes what the token waits for as done. */
export function skip(game: TokenGame, repair: Skip, reason: string): Refusal | null {
  const { token, values = {} } = repair;
  if (!game.has(token)) return refuse("tokenGone", "The request no longer stands here.");
  const node = game.node(token);
  const { wait, host, held } = game.token(token);
  const refusal = refuseWait(game, token, node) ?? refuseNames(values);
  if (refusal !== null) return refusal;
  if (held !== undefined) return goOn(game, node, repair, reason);
  const unclear = refuseChoice(node.element, repair);
  if (unclear !== null) return unclear;
  const completion = wait === "join" || host !== undefined ? null : completionOf(game, node, repair, reason);
  if (completion !== null && "code" in completion) return completion;
  game.emit({ type: "repaired", action: "skip", reason, element: node.element.id });
  if (completion !== null) {
    game.complete(replaceToken(game, token), completion);
    return null;
  }
  setVariables(game, token, values);
  if (wait === "join") goOnWithoutOthers(game, token);
  else skipListener(game, token);
  return null;
}

function refuseWait(game: TokenGame, token: number, { element }: GraphNode): Refusal | null {
  const { wait } = game.token(token);
  const title = elementTitle(element);
  if (wait === undefined) return refuse("notWaiting", `"${title}" is about to go on by itself.`, element.id);
  if (wait !== "choice") return null;
  const message = `After "${title}" the first event decides: skip the one that is to count as happened.`;
  return refuse("notAllowed", message, element.id);
}

function refuseChoice(element: Element, { outcome }: Skip): Refusal | null {
  const outcomes = element.type === "userTask" ? element.outcomes : [];
  if (outcomes.some(({ value }) => value === outcome)) return null;
  if (outcomes.length === 0 && outcome === undefined) return null;
  const title = elementTitle(element);
  const message =
    outcomes.length === 0
      ? `"${title}" has no outcomes to choose from.`
      : `Say with which outcome "${title}" is to count as done: ${outcomes.map(({ label }) => `"${label}"`).join(", ")}.`;
  return refuse("invalidOutcome", message, element.id);
}

/** How the element is left: where a gateway would have decided, the person has to; after a step they may. */
function completionOf(game: TokenGame, node: GraphNode, repair: Skip, reason: string): Completion | Refusal {
  const { element, outgoing, choice } = node;
  const values = resultOf(game, element, repair, reason);
  const kept: Completion = Object.keys(values).length === 0 ? {} : { values };
  if (repair.outcome !== undefined) kept.outcome = repair.outcome;
  const jump = linkTarget(node, game.graph.nodes);
  if (jump !== null) return { ...kept, jump };
  const flow = outgoing.find(({ id }) => id === repair.flow);
  const isGateway = element.type === "exclusiveGateway" || element.type === "inclusiveGateway";
  if (flow !== undefined && (isGateway || choice !== null)) return { ...kept, flows: [flow] };
  return isGateway && outgoing.length > 1 ? refuseWay(element) : kept;
}

const refuseWay = (element: Element) =>
  refuse("notAllowed", `Say which way to go after "${elementTitle(element)}".`, element.id);

/** The step itself is done, and no condition after it said where to go: the person does. */
function goOn(
  game: TokenGame,
  { element, outgoing }: GraphNode,
  repair: Skip,
  reason: string,
): Refusal | null {
  const { token, values = {} } = repair;
  const flow = outgoing.find(({ id }) => id === repair.flow);
  if (flow === undefined) return refuseWay(element);
  game.emit({ type: "repaired", action: "skip", reason, element: element.id });
  setVariables(game, token, values);
  game.complete(token, { ...game.token(token).held, flows: [flow] });
  return null;
}

/** The given values, and for a task the result that conditions after it look at. */
function resultOf(
  { context }: TokenGame,
  element: Element,
  { values = {}, outcome }: Skip,
  comment: string,
): Variables {
  const given = Object.entries(values).map(([name, value]) => [name, storableValue(value)]);
  if (element.type !== "userTask") return Object.fromEntries(given);
  const { actor, now } = context;
  const completedBy = actor.kind === "member" ? actor.memberId : null;
  const completedAt: TaggedValue = { "@type": "dateTime", lexical: now };
  const result: Value = { outcome: outcome ?? null, comment, completedBy, completedAt };
  return { [element.id]: result, ...Object.fromEntries(given) };
}

/** Fires the join with what has come: of each flow the earliest token. */
function goOnWithoutOthers(game: TokenGame, token: number): void {
  const { element, scope } = game.token(token);
  const earliest = new Map<string | null, number>();
  for (const [id, other] of Object.entries(game.state.tokens)) {
    if (other.element !== element || other.wait !== "join" || other.scope !== scope) continue;
    if (!earliest.has(other.via)) earliest.set(other.via, Number(id));
  }
  const node = game.node(token);
  if (waitingAt(node)) game.join(node, scope, [...earliest.values()]);
}

/** An event after an event-based gateway counts as happened; any other listener stops to listen. */
function skipListener(game: TokenGame, token: number): void {
  const { type } = game.node(token).element;
  if (type === "boundaryEvent" || type === "startEvent") game.cancel([token]);
  else trigger(game, token);
}
