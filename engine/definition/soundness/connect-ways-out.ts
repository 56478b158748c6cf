import type { FlowChoice, GraphFlow, GraphNode } from "@/engine/definition/graph";
import type { NetNode, SplitKind, TokenNet } from "./token-net";

/** Where a flow leads in the net. */
type Connect = (source: NetNode, flow: GraphFlow) => void;

/**
 * Leads a token on from `done`, where the element is done, along its flows. A default flow excludes the flows with a
 * condition, and those without a condition are taken whatever the others do. `nowhere` takes a token that stands for a
 * branch that is not taken.
 */
export function connectWaysOut(
  net: TokenNet,
  { element, outgoing, choice }: GraphNode,
  { done, nowhere, connect }: { done: NetNode; nowhere: NetNode; connect: Connect },
): void {
  const { always, asked, otherwise } = choice ?? withoutConditions(element.type, outgoing);
  if (asked.length === 0) {
    done.split = splitOf(element.type);
    for (const flow of outgoing) connect(done, flow);
    return;
  }
  let chosen = done;
  if (always.length > 0) {
    chosen = net.add();
    net.connect(done, chosen);
    for (const flow of always) connect(done, flow);
  }
  const mayTakeNone = always.length > 0 && otherwise === null;
  chosen.split = otherwise !== null || mayTakeNone ? "one" : "some";
  let some = chosen;
  if (chosen.split === "one" && asked.length > 1) {
    some = net.add({ split: "some" });
    net.connect(chosen, some);
  }
  for (const flow of asked) connect(some, flow);
  if (otherwise !== null) connect(chosen, otherwise);
  if (mayTakeNone) net.connect(chosen, nowhere);
}

/** While it is drawn an inclusive gateway may lack conditions: each but the default counts as one that may hold. */
function withoutConditions(type: string, outgoing: readonly GraphFlow[]): FlowChoice {
  if (type !== "inclusiveGateway") return { always: outgoing, asked: [], otherwise: null };
  const otherwise = outgoing.find((flow) => flow.isDefault) ?? null;
  return { always: [], asked: outgoing.filter((flow) => flow !== otherwise), otherwise };
}

function splitOf(type: string): SplitKind {
  if (type === "exclusiveGateway" || type === "eventBasedGateway") return "one";
  return type === "inclusiveGateway" ? "some" : "all";
}
