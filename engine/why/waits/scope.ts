import type { Loop } from "@/contracts/loop";
import type { Element } from "@/contracts/process";
import { inList } from "@/engine/elements/in-list";
import { tokensIn } from "@/engine/instance/token-tree";
import type { LoopProgress } from "@/engine/instance/types";
import type { WaitScope, WaitSentences } from "../types";
import { quoted } from "../why-names";

/** Further ones are counted. */
const MOST_NAMED = 3;

/** What runs inside it: the steps of a sub-process, or the rounds of a loop. */
export function scope(at: WaitScope): WaitSentences {
  const { token, node } = at;
  if (token.loop === undefined) {
    return {
      notDone: [`${insideInWords(at)} inside.`],
      next: [...tellBeginnings(at), tellEnd(node.element, token.closed)],
    };
  }
  return tellLoop(token.loop, node.loop?.settings);
}

/** Who can start what the place itself tells. */
function tellBeginnings({ token, node: { element } }: WaitScope): string[] {
  if (element.type !== "adHocSubProcess" || token.closed) return [];
  if (element.ordering === "sequential" && (token.inside ?? 0) > 0) {
    return ["The next step can be started when the one at work is done."];
  }
  return ["Everybody who takes part in this request can start a step."];
}

function tellEnd(element: Element, closed: true | undefined): string {
  if (element.type !== "adHocSubProcess" || closed)
    return "It goes on by itself when nothing is left to do inside.";
  const condition = element.completionCondition;
  return condition === undefined
    ? "It goes on when somebody says that it is done."
    : `It goes on by itself when \`${condition}\` is true after a step inside.`;
}

function insideInWords({ graph, state, id }: WaitScope): string {
  const titles = tokensIn(state.tokens, id, "without").flatMap((inner) => {
    const node = graph.nodes.get(state.tokens[inner]?.element ?? "");
    return node === undefined ? [] : [quoted(node)];
  });
  if (titles.length === 0) return "Nothing is at work";
  const named =
    titles.length > MOST_NAMED
      ? [...titles.slice(0, MOST_NAMED), `${titles.length - MOST_NAMED} more`]
      : titles;
  return `${inList(named, "and")} ${titles.length === 1 ? "is" : "are"} at work`;
}

function tellLoop(loop: LoopProgress, settings: Loop | undefined): WaitSentences {
  const { total, done, begun } = loop;
  const open = begun - done;
  const working = open === 1 ? `round ${done + 1} is at work` : `${open} are at work`;
  if (settings?.kind === "standard" || total === null) {
    const condition = settings?.kind === "standard" ? settings.condition : "";
    return {
      notDone: [`${done} ${done === 1 ? "round is" : "rounds are"} done, ${working}.`],
      next: [`After each round it begins another one if \`${condition}\` is true, and goes on if not.`],
    };
  }
  const early = settings?.kind === "multiInstance" ? settings.completionCondition : undefined;
  return {
    notDone: [`${done} of ${total} rounds are done, ${working}.`],
    next: [
      `It goes on by itself after the last round${early === undefined ? "" : `, or earlier as soon as \`${early}\` is true`}.`,
    ],
  };
}
