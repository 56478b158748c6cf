import type { JournalEvent } from "@/contracts/journal";
import type { Value, Variables } from "@/contracts/value";
import type {
  CompiledExpression,
  CompiledTemplate,
  Completion,
  Graph,
  GraphFlow,
  GraphNode,
  GraphScope,
} from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { storableText } from "@/engine/form/storable-text";
import { storableValue } from "@/engine/form/storable-value";
import { applyEvent } from "./apply-event";
import { chooseFlows } from "./choose-flows";
import { cancelTransaction, compensate, isUndoable, leaveTransaction, undoNext } from "./compensate";
import { endlessLoop, mostPassed, passedIn } from "./count-passed";
import { type Draft, openDraft } from "./draft";
import { fireJoins, waitingAt } from "./joins";
import { listenAround, listenInside, openChoice, watchConditions } from "./listeners";
import { completeRound, startLoop } from "./loops";
import { mostBranches } from "./most-branches";
import { passGates } from "./pass-gates";
import { escalate, raise, throwError } from "./throw-event";
import type { Entry, TokenGame } from "./token-game";
import { canGoOn, hasWork, listenersOf, subtree, tokensIn, variablesAt } from "./token-tree";
import type { DecideContext, InstanceState, Token } from "./types";

/**
 * One decision in the making: the token game of BPMN 2.0 (formal/2011-01-03, chapter 13). Each event is applied at
 * once to a draft, so that behaviours see what they did; the state that decide was given stays as it is.
 */
export class Transition implements TokenGame {
  readonly events: JournalEvent[] = [];
  readonly graph: Graph;
  readonly context: DecideContext;
  private readonly draft: Draft;
  /** Tokens that can go on, lowest id first; null until `advance` has looked. New ids are always higher. */
  private ready: number[] | null = null;

  constructor(graph: Graph, state: InstanceState | null, context: DecideContext) {
    this.graph = graph;
    this.context = context;
    this.draft = openDraft(state);
  }

  get state(): InstanceState {
    return this.draft.state;
  }

  token(id: number): Token {
    const token = this.draft.state.tokens[id];
    if (token === undefined) throw new Error(`Token ${id} is not there.`);
    return token;
  }

  has(id: number): boolean {
    return this.draft.state.tokens[id] !== undefined;
  }

  node(id: number): GraphNode {
    const element = this.token(id).element;
    const node = this.graph.nodes.get(element);
    if (node === undefined) throw new Error(`The process version has no element "${element}".`);
    return node;
  }

  variables(id: number): Variables {
    return variablesAt(this.draft.state, this.token(id));
  }

  emit(event: JournalEvent): void {
    this.events.push(event);
    applyEvent(this.draft, event, this.context.now);
  }

  enter(node: GraphNode, { via, scope, ...rest }: Entry): number {
    const token = this.draft.state.nextToken;
    const event = { type: "elementEntered" as const, token, element: node.element.id, via: via ?? null };
    this.emit({ ...event, ...(scope === undefined ? {} : { scope }), ...rest });
    if (rest.host === undefined) this.ready?.push(token);
    return token;
  }

  complete(token: number, result: Completion = {}): void {
    const node = this.node(token);
    const { scope, round } = this.token(token);
    if (round !== undefined) {
      completeRound(this, token, result);
      return;
    }
    const way = this.wayOut(token, result);
    if ("reason" in way) {
      this.hold(token, result);
      this.fail(token, way.reason);
      return;
    }
    const { flows } = way;
    if (
      flows.length > 1 &&
      tokensIn(this.state.tokens, scope, "without").length + flows.length > mostBranches
    ) {
      const title = elementTitle(node.element);
      this.fail(
        token,
        `"${title}" cannot start more branches: ${mostBranches} are running. Look for a loop.`,
      );
      return;
    }
    this.leave(token, result);
    if (result.jump !== undefined) this.enter(result.jump, { scope });
    for (const flow of flows) this.take(flow, scope);
    this.settle(scope);
  }

  private wayOut(
    token: number,
    { flows, jump, values }: Completion,
  ): { flows: readonly GraphFlow[] } | { reason: string } {
    if (flows !== undefined) return { flows };
    if (jump !== undefined) return { flows: [] };
    const { choice, outgoing } = this.node(token);
    return choice === null ? { flows: outgoing } : chooseFlows(this, token, choice, values);
  }

  /** The element is done, and only the way on from it has still to be found: nothing of it is done again. */
  private hold(token: number, { values, outcome }: Completion): void {
    this.dropInner(token);
    const event: JournalEvent = { type: "elementHeld", token, element: this.token(token).element };
    if (values !== undefined) event.values = values;
    if (outcome !== undefined) event.outcome = outcome;
    this.emit(event);
  }

  /** Gives up what listens for the element or is left inside it. */
  private dropInner(token: number): void {
    const { boundaries, inner } = this.node(token);
    if (boundaries.length === 0 && inner.eventStarts.length === 0) return;
    this.cancel(subtree(this.state.tokens, [token]).filter((id) => id !== token));
  }

  leave(token: number, { values, outcome }: Completion, output?: Value): void {
    const node = this.node(token);
    this.dropInner(token);
    const event: JournalEvent = { type: "elementCompleted", token, element: node.element.id };
    if (values !== undefined) event.values = values;
    if (outcome !== undefined) event.outcome = outcome;
    if (output !== undefined) event.output = output;
    if (isUndoable(this, node, token)) event.undoable = true;
    this.emit(event);
  }

  cancel(roots: readonly number[]): void {
    if (roots.length === 0) return;
    this.emit({ type: "tokensCancelled", tokens: subtree(this.state.tokens, roots) });
  }

  cancelInside(token: number): void {
    this.cancel(tokensIn(this.state.tokens, token, "with"));
  }

  /** Tells a scope, undefined for the process, that something inside has ended; it is complete when that was the last. */
  settle(scope: number | undefined): void {
    if (scope === undefined) {
      if (this.state.status !== "running" || hasWork(this.state.tokens)) return;
      this.cancel(listenersOf(this.state.tokens, 0));
      this.emit({ type: "instanceCompleted" });
      return;
    }
    if (!this.has(scope)) return;
    const { inside = 0, undoing } = this.token(scope);
    const { behaviour } = this.node(scope);
    if (behaviour.progressed !== undefined) behaviour.progressed(this, scope);
    else if (inside > 0) return;
    else if (undoing !== undefined) undoNext(this, scope);
    else if (behaviour.emptied === undefined) this.complete(scope);
    else behaviour.emptied(this, scope);
  }

  fail(token: number, reason: string): void {
    this.emit({ type: "incidentRaised", token, element: this.token(token).element, reason });
  }

  openScope(token: number, inner: GraphScope): void {
    this.emit({ type: "scopeOpened", token, element: this.token(token).element });
    listenInside(this, inner, token);
    if (inner.start !== null) this.enter(inner.start, { scope: token });
    else if (this.node(token).behaviour.progressed === undefined) this.settle(token);
  }

  enterInside(token: number, node: GraphNode): void {
    this.enter(node, { scope: token });
  }

  terminateScope(token: number): void {
    const { scope } = this.token(token);
    const others = tokensIn(this.state.tokens, scope, "with").filter((id) => id !== token);
    this.cancel(others);
    this.complete(token, { flows: [] });
  }

  throwError(token: number, code: string | null, message: string): boolean {
    return throwError(this, token, code, message);
  }

  escalate(token: number, code: string | null): void {
    escalate(this, token, code);
  }

  raise(token: number, code: string | null): void {
    raise(this, token, code);
  }

  compensate(token: number, activity: string | undefined): void {
    compensate(this, token, activity);
  }

  cancelTransaction(token: number): void {
    cancelTransaction(this, token);
  }

  leaveTransaction(token: number): void {
    leaveTransaction(this, token);
  }

  openChoice(token: number): void {
    openChoice(this, token);
  }

  ask(
    token: number,
    expression: CompiledExpression,
    source: string,
    extra?: Variables,
  ): { value: Value } | { reason: string } {
    const { now, timeZone } = this.context;
    const variables = this.variables(token);
    const result = expression.evaluate({ variables, now, timeZone, ...(extra && { extra }) });
    if (result.ok) return { value: storableValue(result.value) };
    return { reason: this.failure(token, source, result.error.message) };
  }

  evaluate(
    token: number,
    expression: CompiledExpression,
    source: string,
    extra?: Variables,
  ): { value: Value } | null {
    const answer = this.ask(token, expression, source, extra);
    if ("value" in answer) return answer;
    this.fail(token, answer.reason);
    return null;
  }

  fill(token: number, template: CompiledTemplate, source: string): string | null {
    const { now, timeZone } = this.context;
    const result = template.evaluate({ variables: this.variables(token), now, timeZone });
    if (result.ok) return storableText(result.value);
    this.fail(token, this.failure(token, source, result.error.message));
    return null;
  }

  /** Runs ready tokens until all wait or the budget is used; true when some are left. */
  advance(): boolean {
    const ready = this.readyTokens();
    this.ready = ready;
    let budget = this.context.maxElements;
    for (let next = 0; this.state.status === "running"; next += 1) {
      // What depends on all other tokens is looked at when none of them can go on by itself.
      if (next >= ready.length) this.lookAround();
      const token = ready[next];
      if (token === undefined) return false;
      if (!this.isReady(token)) continue;
      if (budget <= 0) return true;
      budget -= 1;
      this.run(token);
    }
    return false;
  }

  /** Mostly those that this decision has touched; all tokens are looked through only when others are left from before. */
  private readyTokens(): number[] {
    const touched = new Set<number>();
    for (const event of this.events) {
      if ("token" in event && event.token !== undefined && this.isReady(event.token))
        touched.add(event.token);
    }
    const found =
      touched.size === this.state.ready ? [...touched] : Object.keys(this.state.tokens).map(Number);
    return found.filter((id) => this.isReady(id)).sort((a, b) => a - b);
  }

  private lookAround(): void {
    if (!this.graph.looksAround) return;
    fireJoins(this);
    watchConditions(this);
  }

  private isReady(token: number): boolean {
    return canGoOn(this.draft.state.tokens[token]);
  }

  private run(token: number): void {
    const node = this.node(token);
    if (this.token(token).host !== undefined) {
      node.event?.subscribe?.(this, token);
      return;
    }
    if (passedIn(this.draft, this.token(token).scope) > mostPassed) {
      this.fail(token, endlessLoop(elementTitle(node.element)));
      return;
    }
    const { held, round } = this.token(token);
    if (held !== undefined) {
      this.complete(token, held);
      return;
    }
    if (round === undefined) {
      listenAround(this, node, token);
      if (!this.isReady(token)) return;
      if (node.loop !== null) {
        startLoop(this, token, node.loop);
        return;
      }
    }
    if (passGates(this, token, node)) node.behaviour.enter(this, token);
  }

  private take(flow: GraphFlow, scope: number | undefined): void {
    const target = flow.target;
    if (waitingAt(target)) this.arrive(flow, scope);
    else this.enter(target, { via: flow.id, scope });
  }

  /** A parallel join fires when each incoming flow has a token; it takes the earliest of each. */
  private arrive(flow: GraphFlow, scope: number | undefined): void {
    const join = flow.target;
    const element = join.element.id;
    const token = this.draft.state.nextToken;
    const place = scope === undefined ? {} : { scope };
    this.emit({ type: "tokenArrived", token, element, via: flow.id, ...place });
    if (join.element.type !== "parallelGateway") return;
    const earliest = new Map<string | null, number>();
    for (const [id, other] of Object.entries(this.draft.state.tokens)) {
      if (other.element !== element || other.wait !== "join" || other.scope !== scope) continue;
      if (!earliest.has(other.via)) earliest.set(other.via, Number(id));
    }
    if (earliest.size === join.incoming.length) this.join(join, scope, [...earliest.values()]);
  }

  join(join: GraphNode, scope: number | undefined, tokens: readonly number[]): void {
    this.emit({
      type: "tokensJoined",
      element: join.element.id,
      tokens: tokens.toSorted((a, b) => a - b),
    });
    this.enter(join, { scope });
  }

  private failure(token: number, source: string, message: string): string {
    return `"${elementTitle(this.node(token).element)}" could not evaluate ${source}: ${message}`;
  }
}
