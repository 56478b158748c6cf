/** What must hold of each single instance, judged from its rows alone. Each gives what is wrong, or null. */
import { isDeepStrictEqual } from "node:util";
import type { JournalEvent } from "@/contracts/journal";
import { replay } from "@/engine/instance/replay";
import { type ChaosPeer, REFUSED_PREFIX } from "../chaos-peer";
import { SERVERS_DIED } from "../retry-suspects";
import type { WrittenInstance } from "./read-instances";

type InstanceLaw = (instance: WrittenInstance, peer: ChaosPeer) => string | null;

export const instanceLaws: Record<string, InstanceLaw> = {
  "every request has ended, or waits where it should": ({ status, elements, incidents, state, ...rest }) => {
    const passed = completions(rest.journal).map(({ element }) => element);
    if (status === "completed") {
      const missing = elements.filter((element) => !passed.includes(element));
      return missing.length === 0 ? null : `ended without passing ${missing.join(", ")}`;
    }
    const at = Object.values(state.tokens).map(({ element, wait }) => `${element} (${wait ?? "ready"})`);
    const isRefused = isToBeRefused(state.variables) && incidents === 1 && at.join() === "call (incident)";
    return isRefused ? null : `is ${status} at ${at.join(", ")} with ${incidents} incidents`;
  },

  "no journal has a gap": ({ revision, journal }) => {
    const sequence = journal.map((entry) => entry.sequence);
    const isWhole = sequence.length === revision && sequence.every((number, index) => number === index + 1);
    return isWhole ? null : `is at revision ${revision} with the entries ${sequence.join(", ")}`;
  },

  "every stored state is what its journal adds up to": ({ state, journal }) => {
    const folded: unknown = JSON.parse(JSON.stringify(replay(journal)));
    return isDeepStrictEqual(folded, state) ? null : "has another state than its journal";
  },

  "the step facts are the journal's": ({ journal, facts }) => {
    const told = (list: readonly { token: number; element: string }[]) =>
      list.map(({ token, element }) => `${element} #${token}`).sort();
    const [completed, written] = [told(completions(journal)), told(facts)];
    return isDeepStrictEqual(completed, written)
      ? null
      : `completed ${completed.join(", ")}, but the facts are ${written.join(", ")}`;
  },

  "no step is done twice": ({ journal }) => {
    const passed = completions(journal).map(({ element }) => element);
    const twice = passed.filter((element, index) => passed.indexOf(element) !== index);
    return twice.length === 0 ? null : `passed twice: ${twice.join(", ")}`;
  },

  "every outside call has one key, and its receipt came back": ({ effects, state }, { byKey }) => {
    for (const { id, element, status } of effects) {
      if (effects.some((other) => other.id !== id && other.element === element)) {
        return `called for ${element} under several keys`;
      }
      if (status === "succeeded" && (byKey.get(id)?.receipts ?? 0) === 0) {
        return `has a result for ${element} that the outside never gave`;
      }
      const result = state.variables[element];
      if (status === "succeeded" && !JSON.stringify(result ?? null).includes(`"receipt":"${id}"`)) {
        return `has the receipt of another call at ${element}`;
      }
      if (status === "open") return `still has a call open at ${element}`;
    }
    return null;
  },

  "there is no incident that nobody caused": ({ incidents, state, journal }) => {
    const raised = journal
      .flatMap(({ events }) => events.filter((event) => event.type === "incidentRaised"))
      // The suite did kill their servers.
      .filter(({ reason }) => !SERVERS_DIED.test(reason));
    const isMeant = isToBeRefused(state.variables) && raised.length <= 1;
    return (incidents === 0 && raised.length === 0) || isMeant
      ? null
      : `had incidents: ${raised.map(({ reason }) => reason).join(" | ")}`;
  },
};

const isToBeRefused = ({ order }: Record<string, unknown>) =>
  typeof order === "string" && order.startsWith(REFUSED_PREFIX);

type Completed = Extract<JournalEvent, { type: "elementCompleted" }>;

function completions(journal: WrittenInstance["journal"]): Completed[] {
  return journal.flatMap(({ events }) => events.filter((event) => event.type === "elementCompleted"));
}
