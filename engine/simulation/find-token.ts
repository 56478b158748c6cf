import type { Names } from "@/engine/definition/graph";
import { describeWait } from "@/engine/elements/describe-wait";
import { nearestName } from "@/engine/expression/types/nearest-name";
import { type PlacedToken, tokensOf } from "./simulated-instance";
import type { SimulatedProcess } from "./simulated-process";
import type { World } from "./world";

/** An element of one or several processes, as a step names it. */
interface Meant {
  process: SimulatedProcess;
  element: string;
}

export type Found<What> = { ok: true; found: What } | { ok: false; message: string };

const no = (message: string): { ok: false; message: string } => ({ ok: false, message });

/** The process that a step names by its id or, where that is unknown, by its name. */
export function findProcess({ processes, faults }: World, id: string): Found<SimulatedProcess> {
  const named = processes.filter(({ name }) => name === id);
  const found = processes.find((process) => process.id === id) ?? (named.length === 1 ? named[0] : undefined);
  if (found !== undefined) return { ok: true, found };
  const fault = faults.get(id);
  if (fault !== undefined) return no(`The process "${id}" cannot run: ${fault}`);
  return no(`There is no process "${id}"; there is ${quoted(processes.map((process) => process.id))}.`);
}

/** The elements that `id` or `process/id` names. */
export function findElements(world: World, reference: string): Found<Meant[]> {
  const slash = reference.indexOf("/");
  const id = reference.slice(slash + 1);
  let { processes } = world;
  if (slash >= 0) {
    const process = findProcess(world, reference.slice(0, slash));
    if (!process.ok) return process;
    processes = [process.found];
  }
  const found = processes.flatMap((process) => {
    const element = process.elementOf(id);
    return element === null ? [] : [{ process, element }];
  });
  if (found.length > 0) return { ok: true, found };
  const known = processes.flatMap(({ graph, originalId }) => [...graph.nodes.keys()].map(originalId));
  const nearest = nearestName(id, known);
  const hint = nearest === null ? "" : ` Do you mean "${nearest}"?`;
  return no(`There is no element "${reference}".${hint}`);
}

/** The oldest token at the element that the step fits, or why there is none. */
export function findToken(
  world: World,
  reference: string,
  fits: (placed: PlacedToken) => boolean,
): Found<PlacedToken> {
  const elements = findElements(world, reference);
  if (!elements.ok) return elements;
  const here = tokensAt(world, elements.found);
  const found = here.find(fits);
  if (found !== undefined) return { ok: true, found };
  const [other] = here;
  if (other !== undefined) return no(`"${reference}" does not take this step: ${whyItWaits(other)}.`);
  const standing = tokensOf(world.instances)
    .filter(({ token }) => token.host === undefined)
    .map(({ instance, token }) => instance.process.originalId(token.element));
  const where = standing.length === 0 ? "nothing is at work" : `at work is ${quoted(standing)}`;
  return no(`Nothing waits at "${reference}"; ${where}.`);
}

/** Oldest first: by when they came, then by instance and token. */
function tokensAt({ instances }: World, elements: readonly Meant[]): PlacedToken[] {
  return tokensOf(instances)
    .filter(({ instance, token }) =>
      elements.some(({ process, element }) => process === instance.process && element === token.element),
    )
    .toSorted((a, b) => Date.parse(a.token.enteredAt) - Date.parse(b.token.enteredAt));
}

const nobody: Names = { member: () => undefined, group: () => undefined };

function whyItWaits({ instance, token }: PlacedToken): string {
  const node = instance.process.graph.nodes.get(token.element);
  if (node === undefined) return "it is not there";
  return describeWait(token, node.element, nobody).replace(/\.$/, "");
}

/** At most a few, each once. */
function quoted(ids: readonly string[]): string {
  const all = [...new Set(ids)];
  const shown = all.slice(0, 8).map((id) => `"${id}"`);
  const rest = all.length > shown.length ? ` and ${all.length - shown.length} more` : "";
  return all.length === 0 ? "none" : `${shown.join(", ")}${rest}`;
}
