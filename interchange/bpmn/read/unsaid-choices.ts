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
  return flows.map((flow) => {
    const type = types.get(flow.source);
    const ways = leaving.get(flow.source) ?? [];
    if (ways.length < 2 || !isUnsaid(flow)) return flow;
    const said = type === "exclusiveGateway" ? otherwise(flow, ways) : always(flow, type);
    const source = sources.get(flow.id);
    if (said !== flow && source) {
      const words = said.isDefault ? "is taken when no condition holds" : "is always taken";
      reading.note("mapped", source, `The flow has no condition, so it ${words}.`);
    }
    return said;
  });
}

const isUnsaid = ({ condition, isDefault }: Flow) => condition === undefined && isDefault !== true;

/** Only while it is the one of its kind; with two of them nobody could tell which is meant. */
function otherwise(flow: Flow, ways: readonly Flow[]): Flow {
  const isOnly = ways.filter(isUnsaid).length === 1 && !ways.some(({ isDefault }) => isDefault);
  return isOnly ? { ...flow, isDefault: true } : flow;
}

function always(flow: Flow, type: Element["type"] | undefined): Flow {
  return type === "inclusiveGateway" ? { ...flow, condition: "true" } : flow;
}
