import type { GraphFlow, GraphNode } from "@/engine/definition/graph";
import { reachable } from "@/engine/definition/reachable";
import { successors } from "@/engine/definition/successors";
import { describeWait } from "@/engine/elements/describe-wait";
import { inList } from "@/engine/elements/in-list";
import type { Token } from "@/engine/instance/types";
import { branchName } from "../tell-branch";
import type { WaitScope, WaitSentences } from "../types";

/** The other branches: which have not come, where each of them is, and whether it can still come. */
export function join(scope: WaitScope): WaitSentences {
  const { node } = scope;
  const others = workBeside(scope);
  const missing = missingFlows(scope).map((flow) => ({
    flow,
    coming: others.filter(({ node: from }) => leadsTo(scope, from, flow)),
  }));
  const all =
    node.element.type === "parallelGateway" ? missing : missing.filter(({ coming }) => coming.length > 0);
  const lost = all.filter(({ coming }) => coming.length === 0);
  const titles = all.map(({ flow }) => comesFrom(flow, scope));
  const blockers = new Map(all.flatMap(({ coming }) => coming.map((one) => [one.id, one])));
  return {
    notDone: [
      titles.length === 0
        ? "Other branches are missing."
        : `What comes from ${inList(titles, "and")} is missing.`,
      ...[...blockers.values()].map(
        ({ token, node: at }) => `${describeWait(token, at.element, scope.names)}.`,
      ),
    ],
    next:
      lost.length === 0
        ? ["It goes on by itself when all have come."]
        : [
            `Nothing is on its way from ${inList(
              lost.map(({ flow }) => comesFrom(flow, scope)),
              "or",
            )} any more: somebody who may repair requests has to let it go on.`,
          ],
  };
}

interface Work {
  id: number;
  token: Token;
  node: GraphNode;
}

/** What is at work in the same scope and not at the join. */
function workBeside({ graph, state, token }: WaitScope): Work[] {
  return Object.entries(state.tokens).flatMap(([id, other]) => {
    const node = graph.nodes.get(other.element);
    const isBeside =
      other.scope === token.scope && other.host === undefined && other.element !== token.element;
    return node !== undefined && isBeside ? [{ id: Number(id), token: other, node }] : [];
  });
}

function missingFlows({ node, state, token }: WaitScope): GraphFlow[] {
  const arrived = new Set(
    Object.values(state.tokens)
      .filter(
        (other) => other.element === token.element && other.wait === "join" && other.scope === token.scope,
      )
      .map((other) => other.via),
  );
  return node.incoming.filter((flow) => !arrived.has(flow.id));
}

function leadsTo({ graph, node: join }: WaitScope, from: GraphNode, flow: GraphFlow): boolean {
  const ways = reachable([from], (at) => (at === join ? [] : successors(at, graph.nodes)));
  return ways.has(flow.source);
}

/** A branch by its name, or by the step that it comes from. */
function comesFrom(flow: GraphFlow, { graph }: WaitScope): string {
  const { name } = flow.source.element;
  return name.trim() === "" ? branchName(graph, flow) : `"${name.trim()}"`;
}
