/**
 * An instance's journal read once from its beginning: the state it adds up to, and for each token that there ever was how
 * it came to its place and what ended its wait. Journals of all versions can be read: what the graph no longer knows, or
 * what came about in a way not known here, has no cause.
 */
import type { JournalEvent, JournalEventOf } from "@/contracts/journal";
import type { Graph, GraphNode } from "@/engine/definition/graph";
import { applyEvent } from "@/engine/instance/apply-event";
import { openDraft } from "@/engine/instance/draft";
import { variablesAt } from "@/engine/instance/token-tree";
import type { InstanceState } from "@/engine/instance/types";
import { causeOf } from "./cause-of";
import type { ActedEntry, Happening, History, Passage, Reading } from "./types";

export function readHistory(graph: Graph, journal: readonly ActedEntry[]): History {
  const draft = openDraft(null);
  const passages = new Map<number, Passage>();
  const completed = new Map<string, number>();
  for (const entry of journal) {
    const reading: Reading = {
      graph,
      passages,
      completed,
      entry,
      trigger: null,
      thrown: null,
      returned: null,
      repair: null,
      start: null,
      recent: null,
    };
    for (const event of entry.events) {
      remember(reading, event, draft.state);
      applyEvent(draft, event, entry.at);
      reading.recent = event;
    }
  }
  return { state: draft.state, passages };
}

/** Before the event is applied: what ends is still there. */
function remember(reading: Reading, event: JournalEvent, state: InstanceState): void {
  switch (event.type) {
    case "instanceStarted":
      reading.start = event;
      break;
    case "repaired":
      reading.repair = event;
      break;
    case "elementEntered":
    case "tokenArrived":
      addPassage(reading, event);
      break;
    case "elementCompleted":
      reading.completed.set(event.element, event.token);
      see(reading, event.token, state);
      break;
    case "compensationStarted":
      undo(reading, event);
      break;
    case "timerFired":
    case "eventOccurred":
      reading.trigger = event.token;
      happen(reading, event, state);
      break;
    case "errorThrown":
    case "escalationThrown":
      reading.thrown = event.token;
      happen(reading, event, state);
      break;
    case "instanceMigrated":
      rename(reading, event);
      break;
    case "taskReturned":
      reading.returned = event;
      happen(reading, event, state);
      break;
    case "taskCompleted":
    case "effectSucceeded":
    case "effectFailed":
    case "callCompleted":
    case "callFailed":
    case "incidentRaised":
      happen(reading, event, state);
  }
}

function addPassage(reading: Reading, event: JournalEventOf<"elementEntered" | "tokenArrived">): void {
  const { at, actor } = reading.entry;
  const entered = event.type === "elementEntered" ? event : null;
  reading.passages.set(event.token, {
    token: event.token,
    element: event.element,
    via: event.via,
    at,
    actor,
    scope: event.scope,
    host: entered?.host,
    round: entered?.round,
    cause: causeOf(reading, event),
    happened: null,
    saw: null,
    waited: null,
  });
}

function happen(reading: Reading, event: Happening, state: InstanceState): void {
  const passage = reading.passages.get(event.token);
  if (passage === undefined) return;
  const { at, actor } = reading.entry;
  passage.happened = { event, at, actor };
  passage.waited = state.tokens[event.token] ?? null;
}

/** The graph is that of the new version. */
function rename({ passages, completed }: Reading, { mapping }: JournalEventOf<"instanceMigrated">): void {
  for (const passage of passages.values()) passage.element = mapping[passage.element] ?? passage.element;
  const renamed = [...completed].map(([element, token]) => [mapping[element] ?? element, token] as const);
  completed.clear();
  for (const [element, token] of renamed) completed.set(element, token);
}

/** Compensation is told after the handler has been entered, inside the token that threw it. */
function undo({ passages }: Reading, event: JournalEventOf<"compensationStarted">): void {
  const passage = passages.get(event.token);
  if (passage?.scope === undefined) return;
  passage.cause = { kind: "passage", from: passage.scope };
}

/** Keeps what the conditions of a gateway have read; the same reading answers why the one way was taken. */
function see({ graph, passages }: Reading, id: number, state: InstanceState): void {
  const passage = passages.get(id);
  const token = state.tokens[id];
  const node = passage && graph.nodes.get(passage.element);
  const names = node ? conditionNames(node) : [];
  if (passage === undefined || token === undefined || names.length === 0) return;
  const variables = variablesAt(state, token);
  passage.saw = Object.fromEntries(names.map((name) => [name, variables[name] ?? null]));
}

function conditionNames({ outgoing }: GraphNode): string[] {
  return [...new Set(outgoing.flatMap(({ condition }) => condition?.names ?? []))];
}
