import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { testGroup } from "./instance-driver";

const kinds: Record<string, string> = { x: "exclusiveGateway", p: "parallelGateway", i: "inclusiveGateway" };

/** A process in one line. Elements by id, tasks unless their id says otherwise: start, end, and x1, p2, i3 for gateways; flows as "a>b", with a condition as "a?>b". A gateway's second flow on has a condition. */
export function drawn(flows: string, more: Record<string, object> = {}): ProcessDefinition {
  const pairs = flows.split(/\s+/).flatMap((chain) => {
    const ids = chain.split(">");
    return ids.slice(1).map((target, index) => {
      const source = ids[index] ?? "";
      return { source: source.replace("?", ""), target: target.replace("?", ""), asks: source.endsWith("?") };
    });
  });
  const ids = new Set([...pairs.flatMap(({ source, target }) => [source, target]), ...Object.keys(more)]);
  const elements = [...ids].map((id) => ({ name: id, ...typed(id), ...more[id], id }));
  const outs = new Map<string, number>();
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Drawn",
    elements,
    flows: pairs.map(({ source, target, asks }, index) => {
      const at = outs.get(source) ?? 0;
      outs.set(source, at + 1);
      const decides = /^[xi]\d/.test(source) && pairs.filter((pair) => pair.source === source).length > 1;
      const choice = at === 0 ? { isDefault: true } : { condition: `string(today()) = "${at}"` };
      const asked = asks ? { condition: 'string(today()) = "then"' } : {};
      return { id: `f${index}`, source, target, ...(decides ? choice : asked) };
    }),
  });
}

function typed(id: string): object {
  if (id.startsWith("start")) return { type: "startEvent" };
  if (id.startsWith("end")) return { type: "endEvent" };
  const gateway = kinds[/^([xpi])\d/.exec(id)?.[1] ?? ""];
  if (gateway !== undefined) return { type: gateway };
  return { type: "userTask", candidates: [{ kind: "group", groupId: testGroup }] };
}
