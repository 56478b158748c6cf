import type { JournalEvent, TimerPurpose } from "@/contracts/journal";
import type { Element, ElementOf, ElementType, ProcessDefinition } from "@/contracts/process";
import type { Value, Variables } from "@/contracts/value";
import type { EncodeAfter } from "@/engine/expression/compile-template";
import type { Expression } from "@/engine/expression/expression";
import type { CompiledForm } from "@/engine/form/compile-form";
import type { Command, DecideContext, InstanceState, Refusal, Token } from "@/engine/instance/types";

/** FEEL, parsed: gives a process value. */
export type CompiledExpression = Expression<Value>;
/** Text with {{ FEEL }} parts, parsed. */
export type CompiledTemplate = Expression<string>;

/** A flow with its condition parsed and its target at hand. */
export interface GraphFlow {
  readonly id: string;
  readonly source: GraphNode;
  readonly target: GraphNode;
  readonly condition: CompiledExpression | null;
  readonly conditionSource: string | null;
  readonly isDefault: boolean;
}

/** An element with its flows and what it does. */
export interface GraphNode {
  readonly element: Element;
  readonly incoming: GraphFlow[];
  readonly outgoing: GraphFlow[];
  behaviour: Behaviour;
}

/** A checked process version, ready to run: made once and shared by all its instances. */
export interface Graph {
  readonly definition: ProcessDefinition;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly start: GraphNode;
  /** By form id, those that the elements name. */
  readonly forms: ReadonlyMap<string, CompiledForm>;
}

/** What an element does when a token reaches it and when something comes back to it. */
export interface Behaviour {
  /** Runs a ready token: completes it, lets it wait, or raises an incident. */
  enter(moves: Moves, token: number): void;
  completeTask?(moves: Moves, command: CompleteTask): Refusal | null;
  /** A timer at a waiting token has fired; the event is already applied. */
  timerFired?(moves: Moves, token: number, purpose: TimerPurpose): void;
}

export type CompleteTask = Extract<Command, { type: "completeTask" }>;

/** What a behaviour may see and do within one decision. */
export interface Moves {
  readonly context: DecideContext;
  readonly state: Readonly<InstanceState>;
  token(token: number): Token;
  emit(event: JournalEvent): void;
  /** Completes the element and goes on along `flows`, by default all outgoing ones. */
  complete(token: number, result?: Completion): void;
  /** Stops the token until somebody repairs it; `reason` is a sentence. */
  fail(token: number, reason: string): void;
  /** The value, or null after an incident has been raised at the token. */
  evaluate(
    token: number,
    expression: CompiledExpression,
    source: string,
    extra?: Variables,
  ): { value: Value } | null;
  /** The text, or null after an incident has been raised at the token. */
  fill(token: number, template: CompiledTemplate, source: string): string | null;
}

/** What an element leaves behind when it is done. */
export interface Completion {
  values?: Variables;
  outcome?: string;
  flows?: readonly GraphFlow[];
}

/** How people call members, groups and moments; undefined for members and groups that are unknown. */
export interface Names {
  member: (id: string) => string | undefined;
  group: (id: string) => string | undefined;
  /** A moment (ISO 8601 UTC) in words; as it is when absent. */
  time?: (instant: string) => string;
}

/** What an element type needs from the compiler. Reports go to the checker's list. */
export interface CompileScope {
  readonly definition: ProcessDefinition;
  readonly node: GraphNode;
  /** Ids that exist, where the caller knows them. */
  readonly directory: { groups: ReadonlySet<string>; members: ReadonlySet<string> } | null;
  /** Parses, or reports a problem at the setting and gives null. */
  expression(setting: string, source: string): CompiledExpression | null;
  template(setting: string, source: string, encodeAfter?: EncodeAfter): CompiledTemplate | null;
  /** The form, or null after reporting that it is missing. */
  form(formId: string): CompiledForm | null;
  error(code: string, message: string, setting?: string): void;
  warning(code: string, message: string, setting?: string): void;
}

/** All that Stepwell knows of an element type; its file is the only place that does. */
export type ElementEntry<Type extends ElementType = ElementType> = EntryFor<ElementOf<Type>>;

interface EntryFor<Of extends Element> {
  /** Reports what is wrong with the element itself and prepares what it does. */
  compile(element: Of, scope: CompileScope): Behaviour;
  /** One friendly line, such as "Finance approves" or "Waits 2 days". */
  summary(element: Of, names: Names): string;
  /** Why a token stands here, as a sentence. */
  waitsFor(token: Token, element: Of, names: Names): string;
}
