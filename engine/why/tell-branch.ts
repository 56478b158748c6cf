import type { Graph, GraphFlow, Names } from "@/engine/definition/graph";
import { inList } from "@/engine/elements/in-list";
import type { Passage } from "./types";
import { valueInWords } from "./value-in-words";
import { quoted } from "./why-names";

/** Which way a gateway or a step with conditions after it took and why: its condition, and what that condition saw. */
export function tellBranch(graph: Graph, gateway: Passage, flow: GraphFlow, names: Names): string | null {
  const node = graph.nodes.get(gateway.element);
  if (node === undefined || node.outgoing.length < 2) return null;
  const at = `At ${quoted(node)} it took ${branchName(graph, flow)}`;
  if (flow.conditionSource !== null && !flow.isDefault) {
    const saw = sawInWords(graph, gateway, flow.condition?.names ?? [], names);
    return `${at}, because \`${flow.conditionSource}\` was true${saw}.`;
  }
  const others = node.outgoing.filter((other) => other !== flow && other.conditionSource !== null);
  if (others.length === 0) return `${at}.`;
  const sources = others.map((other) => `\`${other.conditionSource}\``);
  const read = others.flatMap((other) => other.condition?.names ?? []);
  const saw = sawInWords(graph, gateway, [...new Set(read)], names);
  return `${at}, because ${inList(sources, "and")} ${others.length === 1 ? "was" : "were"} not true${saw}.`;
}

/** A flow by its own name, or by where it leads. */
export function branchName({ definition }: Graph, flow: GraphFlow): string {
  const name = definition.flows.find((known) => known.id === flow.id)?.name?.trim() ?? "";
  return name === "" ? `the way to ${quoted(flow.target)}` : `"${name}"`;
}

function sawInWords(graph: Graph, { saw }: Passage, read: readonly string[], names: Names): string {
  if (saw === null) return "";
  const told = read.flatMap((name) => {
    const value = saw[name];
    const words = value === undefined ? null : valueInWords(graph, name, value, names);
    return words === null ? [] : [words];
  });
  return told.length === 0 ? "" : ` (${inList(told, "and")})`;
}
