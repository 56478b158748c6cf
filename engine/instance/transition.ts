import type { JournalEvent } from "@/contracts/journal";
import type { Value, Variables } from "@/contracts/value";
import type {
  CompiledExpression,
  CompiledTemplate,
  Completion,
  Graph,
  GraphFlow,
  GraphNode,
  Moves,
} from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { storableText } from "@/engine/form/storable-text";
import { storableValue } from "@/engine/form/storable-value";
import { applyEvent } from "./apply-event";
import { type Draft, openDraft } from "./draft";
import type { DecideContext, InstanceState, Token } from "./types";

/** A split that loops back to itself doubles its tokens each round; here it stops, long before memory does. */
const mostTokens = 2_000;

/**
 * One decision in the making: the token game of BPMN 2.0 (formal/2011-01-03, chapter 13). Each event is applied at
 * once to a draft, so that behaviours see what they did; the state that decide was given stays as it is.
 */
export class Transition implements Moves {
  readonly events: JournalEvent[] = [];
  private readonly graph: Graph;
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

  node(id: number): GraphNode {
    const element = this.token(id).element;
    const node = this.graph.nodes.get(element);
    if (node === undefined) throw new Error(`The process version has no element "${element}".`);
    return node;
  }

  emit(event: JournalEvent): void {
    this.events.push(event);
    applyEvent(this.draft, event, this.context.now);
  }

  enter(node: GraphNode, via: string | null): void {
    const token = this.draft.state.nextToken;
    this.emit({ type: "elementEntered", token, element: node.element.id, via });
    this.ready?.push(token);
  }

  complete(token: number, result: Completion = {}): void {
    const node = this.node(token);
    const flows = result.flows ?? node.outgoing;
    if (flows.length > 1 && Object.keys(this.draft.state.tokens).length + flows.length > mostTokens) {
      const title = elementTitle(node.element);
      this.fail(token, `"${title}" cannot start more branches: ${mostTokens} are running. Look for a loop.`);
      return;
    }
    const event: JournalEvent = { type: "elementCompleted", token, element: node.element.id };
    if (result.values !== undefined) event.values = result.values;
    if (result.outcome !== undefined) event.outcome = result.outcome;
    this.emit(event);
    for (const flow of flows) this.take(flow);
    if (!this.hasTokens()) this.emit({ type: "instanceCompleted" });
  }

  fail(token: number, reason: string): void {
    this.emit({ type: "incidentRaised", token, element: this.token(token).element, reason });
  }

  evaluate(
    token: number,
    expression: CompiledExpression,
    source: string,
    extra?: Variables,
  ): { value: Value } | null {
    const { now, timeZone } = this.context;
    const result = expression.evaluate({
      variables: this.state.variables,
      now,
      timeZone,
      ...(extra && { extra }),
    });
    if (result.ok) return { value: storableValue(result.value) };
    this.fail(token, this.failure(token, source, result.error.message));
    return null;
  }

  fill(token: number, template: CompiledTemplate, source: string): string | null {
    const { now, timeZone } = this.context;
    const result = template.evaluate({ variables: this.state.variables, now, timeZone });
    if (result.ok) return storableText(result.value);
    this.fail(token, this.failure(token, source, result.error.message));
    return null;
  }

  /** Runs ready tokens until all wait or the budget is used; true when some are left. */
  advance(): boolean {
    const ready: number[] = [];
    for (const [id, token] of Object.entries(this.draft.state.tokens)) {
      if (token.wait === undefined) ready.push(Number(id));
    }
    this.ready = ready;
    let budget = this.context.maxElements;
    for (let next = 0; next < ready.length; next += 1) {
      if (budget <= 0) return true;
      budget -= 1;
      const token = ready[next];
      if (token !== undefined) this.node(token).behaviour.enter(this, token);
    }
    return false;
  }

  private take(flow: GraphFlow): void {
    const target = flow.target;
    if (target.element.type === "parallelGateway" && target.incoming.length > 1) this.arrive(flow);
    else this.enter(target, flow.id);
  }

  /** A parallel join fires when each incoming flow has a token; it takes the earliest of each. */
  private arrive(flow: GraphFlow): void {
    const join = flow.target;
    const element = join.element.id;
    this.emit({ type: "tokenArrived", token: this.draft.state.nextToken, element, via: flow.id });
    const earliest = new Map<string | null, number>();
    for (const [id, token] of Object.entries(this.draft.state.tokens)) {
      if (token.element === element && token.wait === "join" && !earliest.has(token.via)) {
        earliest.set(token.via, Number(id));
      }
    }
    if (earliest.size < join.incoming.length) return;
    this.emit({ type: "tokensJoined", element, tokens: [...earliest.values()].sort((a, b) => a - b) });
    this.enter(join, null);
  }

  private hasTokens(): boolean {
    for (const _ in this.draft.state.tokens) return true;
    return false;
  }

  private failure(token: number, source: string, message: string): string {
    return `"${elementTitle(this.node(token).element)}" could not evaluate ${source}: ${message}`;
  }
}
