/**
 * How many elements a second the pure engine passes: start -> 5 set values -> end, one decision per instance, with
 * the expressions evaluated. Prints one JSON line.
 */
import { ProcessDefinitionSchema } from "@/contracts/process";
import { decide } from "@/engine/decide";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import type { DecideContext } from "@/engine/instance/types";

const steps = 5;
const elementsPerInstance = steps + 2;
const warmUpSeconds = 1;
const seconds = 3;

function fiveStepGraph(): Graph {
  const ids = ["start", ...Array.from({ length: steps }, (_, index) => `step_${index}`), "end"];
  const definition = ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Five steps",
    elements: ids.map((id, index) => {
      if (index === 0) return { type: "startEvent", id, name: "Start" };
      if (index === ids.length - 1) return { type: "endEvent", id, name: "End" };
      const expression = index === 1 ? "1" : `value_${index - 1} + ${index}`;
      return { type: "setValues", id, name: id, assignments: [{ variable: `value_${index}`, expression }] };
    }),
    flows: ids.slice(1).map((id, index) => ({ id: `flow_${index}`, source: ids[index], target: id })),
  });
  const result = compile(definition, {});
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join(" "));
  return result.graph;
}

/** Instances run to their end within the time. */
function run(graph: Graph, forSeconds: number): { instances: number; seconds: number } {
  const context: DecideContext = {
    now: "2026-03-02T09:00:00.000Z",
    timeZone: "Europe/Berlin",
    actor: { kind: "system" },
    maxElements: 100,
  };
  const command = { type: "start", startKind: "member", requester: null, submission: {} } as const;
  const begin = performance.now();
  let instances = 0;
  while (performance.now() - begin < forSeconds * 1000) {
    for (let batch = 0; batch < 100; batch += 1) {
      const decision = decide(graph, null, command, context);
      if (!decision.ok || decision.state.status !== "completed") {
        throw new Error("An instance did not complete.");
      }
      instances += 1;
    }
  }
  return { instances, seconds: (performance.now() - begin) / 1000 };
}

const graph = fiveStepGraph();
run(graph, warmUpSeconds);
const measured = run(graph, seconds);
const elementsPerSecond = Math.round((measured.instances * elementsPerInstance) / measured.seconds);
process.stdout.write(`${JSON.stringify({ elementsPerSecond, instances: measured.instances })}\n`);
