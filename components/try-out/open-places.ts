import type { Names } from "@/engine/definition/graph";
import { describeWait } from "@/engine/elements/describe-wait";
import type { Token } from "@/engine/instance/types";
import { placesOf } from "@/engine/scenario/find-place";
import { dueTimers, hasTimer } from "@/engine/scenario/pass-time";
import type { Run } from "@/engine/scenario/run";

/** What can be done where a run stands; "rest": it goes on by itself once something else is done. */
export type PlaceKind = "task" | "reply" | "timer" | "message" | "signal" | "adHoc" | "incident" | "rest";

/** A place where a run stands. */
export type OpenPlace = {
  id: number;
  token: Token;
  kind: PlaceKind;
  /** Which of those at the same element that the same can be done at, the oldest first, from 1. */
  nth: number;
  /** Why it stands here, without a full stop. */
  sentence: string;
  /** When its next timer is due, ISO 8601 UTC; null without one. */
  dueAt: string | null;
  /** It only listens, while the work goes on elsewhere. */
  listens: boolean;
};

/** The places of the run, work before what only listens. */
export function openPlaces(run: Run, names: Names): OpenPlace[] {
  const timers = dueTimers(run);
  const counts = new Map<string, number>();
  const places = placesOf(run, ({ element, wait }) => {
    const type = run.graph.nodes.get(element)?.element.type;
    return wait !== undefined && (wait !== "scope" || type === "adHocSubProcess");
  }).flatMap(({ id, token }): OpenPlace[] => {
    const element = run.graph.nodes.get(token.element)?.element;
    if (!element) return [];
    const kind = kindOf(token);
    const key = `${token.element} ${kind}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    const dueAt = hasTimer(token) ? (timers.find((timer) => timer.id === id)?.dueAt ?? null) : null;
    const sentence = describeWait(token, element, names).replace(/\.$/, "");
    return [{ id, token, kind, nth, sentence, dueAt, listens: token.host !== undefined }];
  });
  return places.toSorted((a, b) => Number(a.listens) - Number(b.listens) || a.id - b.id);
}

function kindOf({ wait, awaited, loop, closed }: Token): PlaceKind {
  switch (wait) {
    case "task":
    case "timer":
    case "incident":
      return wait;
    case "effect":
    case "call":
      return "reply";
    case "event":
      return awaited?.kind === "message" || awaited?.kind === "signal" ? awaited.kind : "rest";
    case "scope":
      return loop === undefined && closed !== true ? "adHoc" : "rest";
    default:
      return "rest";
  }
}
