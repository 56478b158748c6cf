import { inList } from "@/engine/elements/in-list";
import { listenersOf } from "@/engine/instance/token-tree";
import { eventAsWhen, eventInWords } from "../event-in-words";
import type { WaitScope, WaitSentences } from "../types";
import { quoted } from "../why-names";

/** The first of several events. */
export function choice({ graph, state, id, names }: WaitScope): WaitSentences {
  const listening = listenersOf(state.tokens, id).flatMap((listener) => {
    const token = state.tokens[listener];
    const node = token && graph.nodes.get(token.element);
    return token === undefined || node === undefined || token.wait === undefined ? [] : [{ token, node }];
  });
  const events = listening.map(({ token, node }) => eventInWords(token, node, names));
  return {
    notDone: events.length === 0 ? [] : [`None of these has come: ${inList(events)}.`],
    next: listening.map(({ token, node }) => {
      const target = node.outgoing[0]?.target;
      const way = target === undefined ? "" : ` at ${quoted(target)}`;
      return `${eventAsWhen(token, node, names)}, it goes on${way}, unless something else comes first.`;
    }),
  };
}
