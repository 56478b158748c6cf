import type { Value, Variables } from "@/contracts/value";
import type { GraphNode, GraphScope } from "@/engine/definition/graph";
import { listenersOf, tokensIn } from "./token-tree";
import type { Transition } from "./transition";

/** Lets the boundary events of the activity at the token listen; those that do so already stay. */
export function listenAround(transition: Transition, node: GraphNode, token: number): void {
  if (node.boundaries.length === 0) return;
  const { scope } = transition.token(token);
  const listening = new Set(
    listenersOf(transition.state.tokens, token).map((id) => transition.token(id).element),
  );
  for (const boundary of node.boundaries) {
    if (!listening.has(boundary.element.id)) listen(transition, boundary, { scope, host: token });
  }
}

/** Lets the event sub-processes of a scope listen, undefined for the process itself. */
export function listenInside(transition: Transition, inner: GraphScope, scope: number | undefined): void {
  for (const start of inner.eventStarts) listen(transition, start, { scope, host: scope ?? 0 });
}

/** The event-based gateway: each element after it listens, and the first that something happens to goes on. */
export function openChoice(transition: Transition, token: number): void {
  const { scope } = transition.token(token);
  const node = transition.node(token);
  transition.emit({ type: "choiceOpened", token, element: node.element.id });
  for (const { target, id } of node.outgoing) listen(transition, target, { scope, host: token, via: id });
}

function listen(
  transition: Transition,
  node: GraphNode,
  place: { scope: number | undefined; host: number; via?: string },
): void {
  const subscribe = node.event?.subscribe;
  if (subscribe === undefined) return;
  subscribe(transition, transition.enter(node, place));
}

/** What a listener waited for has come: its event goes on, in place of what it interrupts or beside it. */
export function trigger(transition: Transition, listener: number): void {
  const { element } = transition.node(listener);
  if (element.type === "boundaryEvent") triggerBoundary(transition, listener, element.interrupting);
  else if (element.type === "startEvent")
    triggerEventSubProcess(transition, listener, element.interrupting ?? true);
  else choose(transition, listener);
}

function triggerBoundary(transition: Transition, listener: number, interrupting: boolean): void {
  const { host, scope } = transition.token(listener);
  const node = transition.node(listener);
  if (interrupting && host !== undefined) transition.cancel([host]);
  else listenOn(transition, listener);
  transition.complete(transition.enter(node, { scope }));
}

function triggerEventSubProcess(transition: Transition, listener: number, interrupting: boolean): void {
  const { scope } = transition.token(listener);
  const start = transition.node(listener);
  if (!interrupting) listenOn(transition, listener);
  startEventSubProcess(transition, start, { scope, interrupting });
}

/** Runs an event sub-process in the scope; an interrupting one gives up all else that runs there. */
export function startEventSubProcess(
  transition: Transition,
  start: GraphNode,
  { scope, interrupting, values }: { scope: number | undefined; interrupting: boolean; values?: Variables },
): void {
  if (start.parent === null) return;
  if (interrupting) transition.cancel(tokensIn(transition.state.tokens, scope, "with"));
  const token = transition.enter(start.parent, { scope });
  transition.emit({ type: "scopeOpened", token, element: start.parent.element.id });
  listenInside(transition, start.parent.inner, token);
  transition.complete(transition.enter(start, { scope: token }), values === undefined ? {} : { values });
}

function choose(transition: Transition, listener: number): void {
  const { host, scope, via } = transition.token(listener);
  const node = transition.node(listener);
  if (host !== undefined) transition.cancel([host]);
  transition.complete(transition.enter(node, { scope, ...(via === null ? {} : { via }) }));
}

/** After an event that interrupts nothing its listener waits for the next one, or goes when there is none. */
function listenOn(transition: Transition, listener: number): void {
  transition.node(listener).event?.subscribe?.(transition, listener);
  const waits = transition.token(listener).wait !== undefined;
  if (!waits) transition.cancel([listener]);
}

/** Fires the conditions that have become true. Call it when no token can go on by itself. */
export function watchConditions(transition: Transition): void {
  for (const [key, { awaited }] of Object.entries(transition.state.tokens)) {
    const id = Number(key);
    if (awaited?.kind !== "conditional" || !transition.has(id)) continue;
    const before = transition.token(id).holds ?? false;
    const holds = transition.node(id).event?.holds?.(transition, id) ?? null;
    if (holds === null || holds === before) continue;
    transition.emit({ type: "conditionChanged", token: id, holds });
    if (holds) occur(transition, id, null);
  }
}

/** An event has come to the token that waits for it, with its payload. */
export function occur(transition: Transition, token: number, payload: Value): void {
  transition.emit({ type: "eventOccurred", token, payload });
  goOn(transition, token);
}

/** Lets the token go on after what it waited for has come: a listener's event, or the element itself. */
export function goOn(transition: Transition, token: number): void {
  if (transition.token(token).host !== undefined) {
    trigger(transition, token);
    return;
  }
  const { behaviour } = transition.node(token);
  if (behaviour.occurred === undefined) transition.complete(token);
  else behaviour.occurred(transition, token);
}
