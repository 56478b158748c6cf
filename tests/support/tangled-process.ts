import fc from "fast-check";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { testGroup } from "./instance-driver";

export type GatewayKind = "exclusiveGateway" | "parallelGateway" | "inclusiveGateway";

/**
 * Tasks and gateways with flows in any direction: each part is right, the whole is anything from sound to hopeless. Which
 * branches a gateway takes is said by the variable `pick_<id>`, a list of the numbers of its flows; by default the first.
 */
export function tangledProcess(kinds: readonly GatewayKind[]): fc.Arbitrary<ProcessDefinition> {
  const node = fc.record({
    type: fc.constantFrom("userTask", ...kinds),
    targets: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 3 }),
  });
  return fc.array(node, { minLength: 2, maxLength: 9 }).map((nodes) => drawTangle(nodes));
}

function drawTangle(nodes: readonly { type: string; targets: readonly number[] }[]): ProcessDefinition {
  const flows: { source: string; target: string; condition?: string; isDefault?: boolean }[] = [
    { source: "start", target: "n0" },
  ];
  for (const [index, { type, targets }] of nodes.entries()) {
    const source = `n${index}`;
    const count = type === "userTask" ? 1 : targets.length;
    for (const [number, wish] of targets.slice(0, count).entries()) {
      // Most flows lead forward: else hardly any process would come to its end.
      const at = wish % 4 === 0 ? wish % nodes.length : index + 1 + (wish % 3);
      const target = at < nodes.length ? `n${at}` : "end";
      flows.push({ source, target, ...choice(source, type, number, count) });
    }
  }
  const candidates = [{ kind: "group", groupId: testGroup }];
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Tangled",
    elements: [
      { type: "startEvent", id: "start", name: "" },
      ...nodes.map(({ type }, index) => ({ type, id: `n${index}`, name: "", candidates })),
      { type: "endEvent", id: "end", name: "" },
    ],
    flows: flows.map((flow, index) => ({ ...flow, id: `f${index}` })),
  });
}

function choice(source: string, type: string, number: number, count: number): object {
  if (count < 2 || type === "parallelGateway" || type === "userTask") return {};
  return number === 0 ? { isDefault: true } : { condition: `list contains(pick_${source}, ${number})` };
}
