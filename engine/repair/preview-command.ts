import type { JournalEvent } from "@/contracts/journal";
import { decide } from "@/engine/decide";
import type { Graph, Names } from "@/engine/definition/graph";
import { describeWait } from "@/engine/elements/describe-wait";
import { elementTitle } from "@/engine/elements/element-title";
import type {
  Command,
  DecideContext,
  Decision,
  InstanceState,
  Refusal,
  Token,
} from "@/engine/instance/types";
import { describeLoss } from "./describe-loss";
import { joinsInDanger } from "./joins-in-danger";

/** One thing that would happen, as a sentence without a full stop. */
export interface PreviewLine {
  kind: "ends" | "changes" | "begins" | "warns";
  text: string;
}

/** `state` is what would be left. */
export type Preview =
  | { ok: true; lines: PreviewLine[]; state: InstanceState }
  | { ok: false; refusal: Refusal };

export interface Previewed {
  graph: Graph;
  state: InstanceState;
  command: Command;
  context: DecideContext;
  names: Names;
}

/** What the command would do, told from the same decision that would be written. */
export function previewCommand({ graph, state, command, context, names }: Previewed): Preview {
  return previewDecision(decide(graph, state, command, context), { from: graph, to: graph, state, names });
}

export interface PreviewedDecision {
  /** The versions before and after: the same but for a migration. */
  from: Graph;
  to: Graph;
  state: InstanceState;
  names: Names;
}

/** What a decision means for people. */
export function previewDecision(
  decision: Decision,
  { from, to: graph, state, names }: PreviewedDecision,
): Preview {
  if (!decision.ok) return decision;
  const { events, state: after } = decision;
  const title = (id: string) => titleOf(from.nodes.has(id) ? from : graph, id);
  const lines = [
    ...losses(events, state, title),
    ...changes(events, state, title),
    ...beginnings(graph, state, after, names),
  ];
  if (after.status === "completed") lines.push({ kind: "begins", text: "The request is complete" });
  if (after.status === "terminated") lines.push({ kind: "ends", text: "The request ends here for good" });
  const known = new Set(joinsInDanger(from, state));
  for (const join of joinsInDanger(graph, after)) {
    if (known.has(join)) continue;
    const text = `"${title(join)}" may wait for ever for a branch that does not come any more; skip it there if it does`;
    lines.push({ kind: "warns", text });
  }
  return { ok: true, lines, state: after };
}

function titleOf(graph: Graph, id: string): string {
  const element = graph.nodes.get(id)?.element;
  return element === undefined ? id : elementTitle(element);
}

type TitleOf = (element: string) => string;

/** What stood there before and is given up. */
function losses(events: readonly JournalEvent[], state: InstanceState, title: TitleOf): PreviewLine[] {
  const gone = events.flatMap((event) => (event.type === "tokensCancelled" ? event.tokens : []));
  const ended = events.some(({ type }) => type === "instanceTerminated");
  const tokens = ended ? Object.values(state.tokens) : gone.flatMap((id) => state.tokens[id] ?? []);
  const texts = tokens.flatMap((token: Token) => describeLoss(token, title(token.element)) ?? []);
  return [...new Set(texts)].map((text) => ({ kind: "ends", text }));
}

/** What is set, thrown and passed on the way. */
function changes(events: readonly JournalEvent[], state: InstanceState, title: TitleOf): PreviewLine[] {
  const lines: PreviewLine[] = [];
  for (const event of events) {
    const text = describeChange(event, state, title);
    if (text !== null) lines.push({ kind: "changes", text });
  }
  return lines;
}

function describeChange(event: JournalEvent, state: InstanceState, title: TitleOf): string | null {
  switch (event.type) {
    case "variablesChanged":
      return `Sets ${Object.keys(event.values).join(", ")}`;
    case "incidentResolved":
      return `"${title(state.tokens[event.token]?.element ?? "")}" is tried again`;
    case "elementCompleted":
      return event.values === undefined || Object.keys(event.values).length === 0
        ? null
        : `"${title(event.element)}" is done and sets ${Object.keys(event.values).join(", ")}`;
    case "messageThrown":
    case "signalThrown":
      return `"${title(event.element)}" sends "${event.name}"`;
    case "instanceMigrated":
      return "It goes on with the other version";
    case "elementEntered":
      return event.host === undefined ? null : `"${title(event.element)}" starts to listen`;
    case "tokensJoined":
      return `"${title(event.element)}" goes on`;
    default:
      return null;
  }
}

/** Where it would stand then, and why. */
function beginnings(graph: Graph, before: InstanceState, after: InstanceState, names: Names): PreviewLine[] {
  const lines: PreviewLine[] = [];
  for (const [id, token] of Object.entries(after.tokens)) {
    const old = before.tokens[id];
    if (
      token.host !== undefined ||
      (old !== undefined && old.wait === token.wait && token.wait !== "incident")
    )
      continue;
    if (old?.wait === "incident" && old.incident === token.incident && !isTriedAgain(old, token)) continue;
    const element = graph.nodes.get(token.element)?.element;
    if (element === undefined) continue;
    const text = describeWait(token, element, names).replace(/\.$/, "");
    lines.push(
      token.wait === "incident"
        ? { kind: "warns", text: `It would fail: ${text}` }
        : { kind: "begins", text },
    );
  }
  return lines;
}

/** Tokens are copied when something happens to them. */
const isTriedAgain = (before: Token, after: Token) => before !== after;
