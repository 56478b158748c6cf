import type { Element, Flow } from "@/contracts/process";
import type { XmlElement } from "../../xml/xml-node";
import type { Reading } from "./reading";

interface Place {
  reading: Reading;
  sources: ReadonlyMap<string, XmlElement>;
}

/**
 * Where several flows leave a gateway that chooses, one without a condition means: otherwise (exclusive) or always
 * (inclusive). Drawings often leave that unsaid; here it has to be said.
 */
export function withUnsaidChoices(
  elements: readonly Element[],
  flows: readonly Flow[],
  { reading, sources }: Place,
): Flow[] {
  const types = new Map(elements.map(({ id, type }) => [id, type]));
  const leaving = Map.groupBy(flows, ({ source }) => source);
  const said = new Map([...leaving].flatMap(([source, ways]) => saidOf(types.get(source), ways)));
  for (const { id, isDefault } of said.values()) {
    const source = sources.get(id);
    const words = isDefault ? "is taken when no condition holds" : "is always taken";
    if (source) reading.note("mapped", source, `The flow has no condition, so it ${words}.`);
  }
  return flows.map((flow) => said.get(flow.id) ?? flow);
}

/** What is said now of flows that leave one element, by their keys. With two for otherwise nobody could tell which is meant. */
function saidOf(type: Element["type"] | undefined, ways: readonly Flow[]): [string, Flow][] {
  const unsaid = ways.filter(({ condition, isDefault }) => condition === undefined && isDefault !== true);
  if (ways.length < 2) return [];
  if (type === "inclusiveGateway") return unsaid.map((flow) => [flow.id, { ...flow, condition: "true" }]);
  const [only, ...more] = unsaid;
  const isClear = only && more.length === 0 && !ways.some(({ isDefault }) => isDefault);
  return type === "exclusiveGateway" && isClear ? [[only.id, { ...only, isDefault: true }]] : [];
}
