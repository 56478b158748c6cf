import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";
import { withPlaceholders } from "./placeholders";
import type { ProcessSource } from "./process-source";

/** A process that can be simulated. */
export interface SimulatedProcess {
  id: string;
  name: string;
  graph: Graph;
  /** The id that people know an element by, and the element that they mean. */
  originalId(element: string): string;
  elementOf(originalId: string): string | null;
}

export type SimulatedResult = { ok: true; process: SimulatedProcess } | { ok: false; problems: Problem[] };

/** Compiles a process for simulation: what only a tenant knows of it is filled in. */
export function compileSimulated(source: ProcessSource): SimulatedResult {
  const { id, forms = {}, decisions = {}, originalIds = new Map<string, string>() } = source;
  const compiled = compile(withPlaceholders(source), forms, decisions);
  if (!compiled.ok) return compiled;
  const { graph } = compiled;
  const ours = new Map([...originalIds].map(([element, original]) => [original, element]));
  return {
    ok: true,
    process: {
      id,
      name: graph.definition.name,
      graph,
      originalId: (element) => originalIds.get(element) ?? element,
      elementOf(original) {
        const element = ours.get(original) ?? original;
        return graph.nodes.has(element) ? element : null;
      },
    },
  };
}
