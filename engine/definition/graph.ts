import type { JournalEvent, TimerPurpose } from "@/contracts/journal";
import type { Loop } from "@/contracts/loop";
import type { Element, ElementOf, ElementType, ProcessDefinition } from "@/contracts/process";
import type { Permit } from "@/contracts/throttle";
import type { Value, Variables } from "@/contracts/value";
import type { CompiledDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import type { EncodeAfter } from "@/engine/expression/compile-template";
import type { Expression } from "@/engine/expression/expression";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { CompiledForm } from "@/engine/form/compile-form";
import type { Command, DecideContext, InstanceState, Refusal, Token } from "@/engine/instance/types";
import type { Setting } from "@/engine/settings/setting";
import type { KnownTables } from "./known-tables";
import type { Problem } from "./problem";
import type { DecisionVersion } from "./process-decisions";

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

/**
 * Which flows a token takes that leaves an activity with conditions after it, or an inclusive gateway (BPMN 2.0, 13.2.2
 * and 13.3.3).
 */
export interface FlowChoice {
  /** Without a condition: always taken. */
  readonly always: readonly GraphFlow[];
  /** Taken when their condition holds. */
  readonly asked: readonly GraphFlow[];
  /** Taken when none of those does. */
  readonly otherwise: GraphFlow | null;
}

/** What runs in the process or in one of its sub-processes: how it starts and what can interrupt it. */
export interface GraphScope {
  /** The start event without an event; null where there is none. */
  start: GraphNode | null;
  /** The start events of its event sub-processes. */
  readonly eventStarts: GraphNode[];
}

/** An element with its flows and what it does. */
export interface GraphNode {
  readonly element: Element;
  readonly incoming: GraphFlow[];
  readonly outgoing: GraphFlow[];
  /** Which of these a token takes; null where all are taken or the behaviour decides. */
  choice: FlowChoice | null;
  /** The sub-process that it stands in; null at the top. */
  parent: GraphNode | null;
  /** The boundary events attached to it, in the definition's order. */
  readonly boundaries: GraphNode[];
  /** Of a sub-process: what runs inside. */
  readonly inner: GraphScope;
  behaviour: Behaviour;
  /** How often it is done, when more than once. */
  loop: CompiledLoop | null;
  /** What a token needs permission for before it begins here; mostly nothing. */
  gates: readonly Gate[];
  /** What it is about, when it is an event. */
  event: CompiledEvent | null;
}

/** A limit before an element, with the expression parsed whose value shares it. */
export interface Gate {
  readonly permit: Omit<Permit, "key">;
  readonly key: CompiledExpression | null;
  readonly source: string | null;
}

/** A checked process version, ready to run: made once and shared by all its instances. */
export interface Graph {
  readonly definition: ProcessDefinition;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly start: GraphNode;
  /** What runs at the top, its start being `start` unless only events start the process. */
  readonly inner: GraphScope;
  /** Whether inclusive joins or conditional events have to be looked at when nothing else can go on. */
  readonly looksAround: boolean;
  /** By form id, those that the elements name. */
  readonly forms: ReadonlyMap<string, CompiledForm>;
}

/** What an element does when a token reaches it and when something comes back to it. */
export interface Behaviour {
  /** Runs a ready token: completes it, lets it wait, or raises an incident. */
  enter(moves: Moves, token: number): void;
  completeTask?(moves: Moves, command: CompleteTask): Refusal | null;
  /** Why the task must not be taken, given or done by whom the command names; asked before the command is carried out. */
  refuseTask?(
    moves: Moves,
    command: ClaimTask | AssignTask | CompleteTask | ReturnTask | AskTask,
  ): Refusal | null;
  /** A timer at a waiting token has fired; the event is already applied. */
  timerFired?(moves: Moves, token: number, purpose: TimerPurpose): void;
  /** What the token waited for has come; the event is already applied. By default the element is complete. */
  occurred?(moves: Moves, token: number): void;
  /** Nothing runs inside the token any more. By default the element is complete. */
  emptied?(moves: Moves, token: number): void;
  /** Something inside the token is done, and others may still run; takes the place of `emptied`. */
  progressed?(moves: Moves, token: number): void;
  /** Somebody starts a step inside the token or says that it is done. */
  adHoc?(moves: Moves, command: AdHocCommand): Refusal | null;
}

/** A loop with its expressions parsed; null ones do not parse and never run. */
export interface CompiledLoop {
  readonly settings: Loop;
  readonly condition: CompiledExpression | null;
  readonly collection: CompiledExpression | null;
  readonly output: CompiledExpression | null;
}

/** What an event element does, by what it is about. */
export interface CompiledEvent {
  /** Makes the token wait for it, or raises an incident; absent where nothing has to be waited for. */
  subscribe?(moves: Moves, token: number): void;
  /** Whether it is true now; only of conditions. Null after an incident. */
  holds?(moves: Moves, token: number): boolean | null;
  /** Makes it happen and decides where the token goes; absent where it cannot be thrown. */
  throw?(moves: Moves, token: number): void;
  /** All that the token had to undo is undone. By default the element is complete. */
  undone?(moves: Moves, token: number): void;
  /** Whether it catches what was thrown with this code. */
  catches?(code: string | null): boolean;
}

export type CompleteTask = Extract<Command, { type: "completeTask" }>;
export type ClaimTask = Extract<Command, { type: "claimTask" }>;
export type AskTask = Extract<Command, { type: "askTask" }>;
export type AnswerTask = Extract<Command, { type: "answerTask" }>;
export type ReturnTask = Extract<Command, { type: "returnTask" }>;
export type AssignTask = Extract<Command, { type: "assignTask" }>;
export type AdHocCommand = Extract<Command, { type: "activateElement" | "completeAdHoc" }>;

/** What a behaviour may see and do within one decision. */
export interface Moves {
  readonly graph: Graph;
  readonly context: DecideContext;
  readonly state: Readonly<InstanceState>;
  token(token: number): Token;
  /** What an expression at the token sees. */
  variables(token: number): Variables;
  emit(event: JournalEvent): void;
  /** Completes the element and goes on along `flows`, by default all outgoing ones. */
  complete(token: number, result?: Completion): void;
  /** Stops the token until somebody repairs it; `reason` is a sentence. */
  fail(token: number, reason: string): void;
  /** Opens the sub-process at the token: what starts inside it runs, its event sub-processes listen. */
  openScope(token: number, inner: GraphScope): void;
  /** Starts an element inside the token. */
  enterInside(token: number, node: GraphNode): void;
  /** Gives up all that runs or listens directly inside the token. */
  cancelInside(token: number): void;
  /** Gives all other work of the token's scope up and completes that scope. */
  terminateScope(token: number): void;
  /** Lets the innermost event that catches it go on in the token's place; false when nothing does. */
  throwError(token: number, code: string | null, message: string): boolean;
  /** Tells the innermost event that catches it; the token goes on unless that event interrupts it. */
  escalate(token: number, code: string | null): void;
  /** The same, but the token stays where it is unless the event interrupts it. */
  raise(token: number, code: string | null): void;
  /** Undoes what is done in the token's scope, of one activity or of all, and then goes on. */
  compensate(token: number, activity: string | undefined): void;
  /** Gives up what runs in the transaction around the token and undoes what is done there. */
  cancelTransaction(token: number): void;
  /** Ends that transaction, which goes on at its cancel event. */
  leaveTransaction(token: number): void;
  /** Waits at the token for the first of the elements after it. */
  openChoice(token: number): void;
  /** The value, or why there is none, as a sentence. */
  ask(
    token: number,
    expression: CompiledExpression,
    source: string,
    extra?: Variables,
  ): { value: Value } | { reason: string };
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
  /** Goes on at this element instead, without a flow: a link. */
  jump?: GraphNode;
}

/** How people call members, groups and moments; undefined for members and groups that are unknown. */
export interface Names {
  member: (id: string) => string | undefined;
  group: (id: string) => string | undefined;
  /** A moment (ISO 8601 UTC) in words; as it is when absent. */
  time?: (instant: string) => string;
  /** What people can start inside an ad-hoc sub-process. */
  startable?: (adHoc: string) => readonly string[];
}

/** What an element type needs from the compiler. Reports go to the checker's list. */
export interface CompileScope {
  readonly definition: ProcessDefinition;
  readonly node: GraphNode;
  /** Ids that exist, where the caller knows them. */
  readonly directory: {
    groups: ReadonlySet<string>;
    members: ReadonlySet<string>;
    tables: KnownTables | null;
  } | null;
  /** Parses, or reports a problem at the setting and gives null. */
  expression(setting: string, source: string, expected?: FeelType): CompiledExpression | null;
  template(setting: string, source: string, encodeAfter?: EncodeAfter): CompiledTemplate | null;
  /** All elements of the process, for those that name each other. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The form, or null after reporting that it is missing. */
  form(formId: string): CompiledForm | null;
  /** The decision model, or null where it is not there. */
  decision(decisionId: string, version: DecisionVersion): CompiledDecisionModel | null;
  /** The names that process data can hold. */
  readonly known: ReadonlySet<string>;
  error(code: string, message: string, setting?: string, fix?: Problem["fix"]): void;
  warning(code: string, message: string, setting?: string, fix?: Problem["fix"]): void;
}

/** All that Stepwell knows of an element type; its file is the only place that does. */
export type ElementEntry<Type extends ElementType = ElementType> = EntryFor<ElementOf<Type>>;

interface EntryFor<Of extends Element> {
  /** Whether it keeps a result in the variable that is named by its id. */
  hasResult: boolean;
  /**
   * Whether a token stops here until something comes from outside: a person, an answer, a moment. "sometimes": it depends on
   * what stands inside, or on data. Joins do not count: they wait for other tokens of the same instance.
   */
  waits: "always" | "never" | "sometimes";
  /** What can be set, for panels that are not drawn by hand. */
  settings?: readonly Setting[];
  /** Reports what is wrong with the element itself and prepares what it does. */
  compile(element: Of, scope: CompileScope): Behaviour;
  /** One friendly line, such as "Finance approves" or "Waits 2 days". */
  summary(element: Of, names: Names): string;
  /** Why a token stands here, as a sentence. */
  waitsFor(token: Token, element: Of, names: Names): string;
}
