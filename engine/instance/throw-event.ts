import type { EventType } from "@/contracts/event-definition";
import { eventTypeOf } from "@/contracts/process";
import type { GraphNode } from "@/engine/definition/graph";
import { startEventSubProcess } from "./listeners";
import type { TokenGame } from "./token-game";

/** An event that catches what was thrown, and the token that it is caught around: a sub-process or activity. */
interface Catch {
  node: GraphNode;
  around: number | undefined;
}

/** Lets the innermost error event that matches go on in place of what it is attached to; false when there is none. */
export function throwError(game: TokenGame, token: number, code: string | null, message: string): boolean {
  const caught = findCatch(game, token, "error", code);
  if (caught === null) return false;
  const element = game.token(token).element;
  game.emit({ type: "errorThrown", token, element, code, message });
  goOnAt(game, caught, true, { code, message });
  return true;
}

/** Tells the innermost escalation event that matches, and the token goes on unless that interrupts it. */
export function escalate(game: TokenGame, token: number, code: string | null): void {
  raise(game, token, code);
  if (game.has(token)) game.complete(token);
}

/** Tells the innermost escalation event that matches. Without one nothing happens. */
export function raise(game: TokenGame, token: number, code: string | null): void {
  const element = game.token(token).element;
  game.emit({ type: "escalationThrown", token, element, code });
  const caught = findCatch(game, token, "escalation", code);
  if (caught !== null) {
    const { element: catching } = caught.node;
    const interrupting = "interrupting" in catching ? (catching.interrupting ?? true) : true;
    goOnAt(game, caught, interrupting, { code });
  }
}

/**
 * From the inside out: at each activity its boundary events, then the event sub-processes of the scope that it stands in.
 * What is thrown inside an event sub-process is not caught by that one's neighbours. An event that names the code goes
 * before one that takes any.
 */
function findCatch(game: TokenGame, thrower: number, type: EventType, code: string | null): Catch | null {
  for (let at: number | undefined = thrower; at !== undefined; at = game.token(at).scope) {
    const node: GraphNode = game.node(at);
    const { round, scope } = game.token(at);
    const boundary = round === undefined ? bestMatch(node.boundaries, type, code) : null;
    if (boundary !== null) return { node: boundary, around: at };
    if (node.element.type === "eventSubProcess" || isRound(game, at)) continue;
    const { eventStarts } = scope === undefined ? game.graph.inner : game.node(scope).inner;
    const start = bestMatch(eventStarts, type, code);
    if (start !== null) return { node: start, around: scope };
  }
  return null;
}

/** A round stands at the same element as its loop, which is asked next. */
const isRound = (game: TokenGame, token: number) => game.token(token).round !== undefined;

function bestMatch(events: readonly GraphNode[], type: EventType, code: string | null): GraphNode | null {
  const matching = events.filter(
    ({ element, event }) => eventTypeOf(element) === type && event?.catches?.(code),
  );
  return matching.find((node) => namesCode(node)) ?? matching[0] ?? null;
}

const namesCode = ({ element }: GraphNode) =>
  "event" in element &&
  element.event !== undefined &&
  "code" in element.event &&
  element.event.code !== undefined;

function goOnAt(
  game: TokenGame,
  { node, around }: Catch,
  interrupting: boolean,
  payload: { code: string | null; message?: string },
): void {
  const values = { [node.element.id]: payload };
  if (node.element.type !== "boundaryEvent") {
    startEventSubProcess(game, node, { scope: around, interrupting, values });
    return;
  }
  if (around === undefined) return;
  const { scope } = game.token(around);
  if (interrupting) game.cancel([around]);
  game.complete(game.enter(node, { scope }), { values });
}
