import type { ElementOf } from "@/contracts/process";
import type { Graph, GraphNode, Names } from "@/engine/definition/graph";
import type { Happening, Passage } from "./types";
import { member, moment, quoted } from "./why-names";

/**
 * What set the token going after a passage, when that came from outside: a person, a time, a message, a failure. Null when
 * the process went on by itself.
 */
export function tellMover(graph: Graph, before: Passage, at: Passage, names: Names): string | null {
  const { happened } = before;
  const node = graph.nodes.get(before.element);
  if (happened === null || node === undefined || at.scope === before.token) return null;
  return tellHappening(happened.event, { node, before, names, when: moment(happened.at, names) });
}

interface Telling {
  node: GraphNode;
  before: Passage;
  names: Names;
  when: string;
}

function tellHappening(event: Happening, telling: Telling): string | null {
  const { node, names, when } = telling;
  switch (event.type) {
    case "taskCompleted": {
      const who = member(event.completedBy, names);
      const outcome = node.element.type === "userTask" ? outcomeOf(node.element, event.outcome) : null;
      const how = outcome === null ? "" : ` with "${outcome}"`;
      return `${who} completed ${quoted(node)}${how} on ${when}.`;
    }
    case "taskReturned":
      return `${member(event.memberId, names)} sent it back from ${quoted(node)} on ${when}: ${event.comment}`;
    case "timerFired":
      return event.purpose === "wait" ? `The time of ${whereOf(node)} came on ${when}.` : null;
    case "eventOccurred":
      return tellOccurred(telling);
    case "errorThrown":
      return `${quoted(node)} failed on ${when}: ${event.message}`;
    case "escalationThrown":
      return `${quoted(node)} escalated${event.code === null ? "" : ` "${event.code}"`} on ${when}.`;
    case "callCompleted":
      return `The request that ${quoted(node)} started came to its end on ${when}.`;
    default:
      return null;
  }
}

function tellOccurred({ node, before, when }: Telling): string {
  const awaited = before.waited?.awaited;
  const where = whereOf(node);
  switch (awaited?.kind) {
    case "message": {
      const key = awaited.correlationKey === null ? "" : ` for ${awaited.correlationKey}`;
      return `The message "${awaited.name}"${key} arrived at ${where} on ${when}.`;
    }
    case "signal":
      return `The signal "${awaited.name}" reached ${where} on ${when}.`;
    case "conditional":
      return `The condition of ${where} became true on ${when}.`;
    default:
      return `${where} happened on ${when}.`;
  }
}

/** An event sub-process goes by its own name, not by that of its start. */
function whereOf(node: GraphNode): string {
  return quoted(node.element.type === "startEvent" ? (node.parent ?? node) : node);
}

function outcomeOf({ outcomes }: ElementOf<"userTask">, value: string | null): string | null {
  if (value === null) return null;
  return outcomes.find((outcome) => outcome.value === value)?.label ?? value;
}
