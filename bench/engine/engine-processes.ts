import { ProcessDefinitionSchema } from "@/contracts/process";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";

type Step = { id: string; type: string; [setting: string]: unknown };
type Way = [from: string, to: string, settings?: object];

const groupId = "01980000-0000-7000-8000-00000000b001";
const candidates = [{ kind: "group", groupId }];

/** Five steps, each of which computes with what the one before has set. */
export function fiveSteps(): Graph {
  const steps = [1, 2, 3, 4, 5].map((number) => ({
    id: `step_${number}`,
    type: "setValues",
    assignments: [
      { variable: `value_${number}`, expression: number === 1 ? "1" : `value_${number - 1} + ${number}` },
    ],
  }));
  return graphOf(steps, []);
}

/** 50 elements: twelve stages of a computed value, an approval, a decision and a call; rejected means ended. */
export function approvalOf50(): Graph {
  const stages = Array.from({ length: 12 }, (_, stage) => [
    {
      id: `limit_${stage}`,
      type: "setValues",
      assignments: [{ variable: "limit", expression: `100 * ${stage + 1}` }],
    },
    {
      id: `approve_${stage}`,
      type: "userTask",
      candidates,
      outcomes: [
        { value: "approved", label: "Approve" },
        { value: "rejected", label: "Reject" },
      ],
    },
    { id: `decide_${stage}`, type: "exclusiveGateway" },
    {
      id: `call_${stage}`,
      type: "httpRequest",
      url: "https://erp.example/{{ limit }}",
      body: "{limit: limit}",
    },
  ]);
  const rejected = stages.map((_, stage): Way => [`decide_${stage}`, "end", { isDefault: true }]);
  const condition = (from: string) => ({
    condition: `${from.replace("decide", "approve")}.outcome = "approved"`,
  });
  return graphOf(stages.flat(), rejected, (from) => (from.startsWith("decide") ? condition(from) : {}));
}

/** A task for each of so many, all at the same time, whose results are collected. */
export function taskForEach(count: number): Graph {
  const loop = {
    kind: "multiInstance",
    collection: `for n in 1..${count} return n`,
    output: "entry + 1",
    outputCollection: "results",
  };
  return graphOf([{ id: "review", type: "userTask", candidates, loop }], []);
}

/** The steps in a row between a start and an end. */
function graphOf(steps: Step[], more: Way[], settings: (from: string) => object = () => ({})): Graph {
  const all = [{ id: "start", type: "startEvent" }, ...steps, { id: "end", type: "endEvent" }];
  const row = all.slice(1).map(({ id }, index): Way => {
    const from = all[index]?.id ?? "";
    return [from, id, settings(from)];
  });
  const definition = ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Bench",
    elements: all.map((element) => ({ name: element.id, ...element })),
    flows: [...row, ...more].map(([source, target, way], index) => ({
      id: `flow_${index}`,
      source,
      target,
      ...way,
    })),
  });
  const result = compile(definition, {});
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join(" "));
  return result.graph;
}
