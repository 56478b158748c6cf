import type { ProcessDefinition } from "@/contracts/process";

/** Ids in a file are of one kind; ours of elements and of flows are two, so that a flow may need another id there. */
export interface FileIds {
  element(key: string): string;
  flow(key: string): string;
  /** All of them, and those that the file has besides. */
  taken: ReadonlySet<string>;
}

/** `known` are ids that the file has for them already, `others` those that it has for something else. */
export function fileIds(
  { elements, flows }: ProcessDefinition,
  known: ReadonlyMap<string, string> = new Map(),
  others: Iterable<string> = [],
): FileIds {
  const taken = new Set([...others, ...known.values()]);
  const claim = (wanted: string) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}_${count}`;
    taken.add(id);
    return id;
  };
  const elementIds = new Map(elements.map(({ id }) => [id, known.get(id) ?? claim(id)]));
  const flowIds = new Map(flows.map(({ id }) => [id, flowId(id)]));
  return {
    element: (key) => elementIds.get(key) ?? key,
    flow: (key) => flowIds.get(key) ?? key,
    taken,
  };

  function flowId(id: string): string {
    const isElement = elementIds.has(id);
    return (isElement ? undefined : known.get(id)) ?? claim(isElement ? `${id}_flow` : id);
  }
}
