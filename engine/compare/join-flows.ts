/** What becomes of flows that two people changed at the same time. */
import type { Flow, ProcessDefinition } from "@/contracts/process";
import type { Versions } from "./merge-values";

/**
 * New ends of flows, by id: where both put steps of their own on the same flow it leads through both, first through theirs.
 * Where that cannot be told the flow is not in it.
 */
export function joinFlows({ base, mine, theirs }: Versions<ProcessDefinition>): ReadonlyMap<string, string> {
  const was = byId(base.flows);
  const [own, other] = [byId(mine.flows), byId(theirs.flows)];
  const isNew = newElements(base);
  const ends = new Map<string, string>();
  for (const { id, target } of base.flows) {
    const [myFirst, theirFirst] = [own.get(id)?.target, other.get(id)?.target];
    if (myFirst === undefined || theirFirst === undefined) continue;
    if (myFirst === theirFirst || !isNew(myFirst, mine) || !isNew(theirFirst, theirs)) continue;
    const exits = theirs.flows.filter(
      (flow) => flow.target === target && !was.has(flow.id) && isNew(flow.source, theirs),
    );
    const [exit] = exits;
    if (!exit || exits.length > 1) continue;
    ends.set(id, theirFirst);
    ends.set(exit.id, myFirst);
  }
  return ends;
}

function newElements(base: ProcessDefinition) {
  const old = new Set(base.elements.map(({ id }) => id));
  return (id: string, { elements }: ProcessDefinition) =>
    !old.has(id) && elements.some((element) => element.id === id);
}

/**
 * The flows whose ends are there. When somebody took out a step behind which somebody else put another one, the way that was
 * led past the first leads to the other.
 */
export function healFlows(
  flows: readonly Flow[],
  there: ReadonlySet<string>,
  base: ProcessDefinition,
): Flow[] {
  const was = byId(base.flows);
  const onward = new Map<string, string>();
  for (const flow of flows) {
    const before = was.get(flow.id);
    const isCut = !there.has(flow.source) && there.has(flow.target);
    if (isCut && before && before.target !== flow.target)
      onward.set(`${flow.source} ${before.target}`, flow.target);
  }
  const isWhole = ({ source, target }: Flow) => there.has(source) && there.has(target);
  return flows.filter(isWhole).map((flow) => {
    const before = was.get(flow.id);
    return withTarget(flow, before && onward.get(`${before.target} ${flow.target}`));
  });
}

export function withTarget(flow: Flow, target: string | undefined): Flow {
  return target === undefined || target === flow.target ? flow : { ...flow, target };
}

function byId(flows: readonly Flow[]): ReadonlyMap<string, Flow> {
  return new Map(flows.map((flow) => [flow.id, flow]));
}
