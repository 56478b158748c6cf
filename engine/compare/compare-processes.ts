import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import { elementLabels, elementTitle } from "@/engine/elements/element-title";
import { incomingFlows, orderByFlow, outgoingFlows } from "@/engine/layout/flow-order";
import type { Change } from "./change";
import { compareFlows } from "./compare-flows";
import { type Reading, type VersionNames, wordingOf } from "./element-wordings";
import { isDeepEqual } from "./is-deep-equal";
import { sayChange } from "./say-change";

/**
 * All that is different in the later definition, in the order in which its steps are told, what is gone at the end. What
 * follows from another change is not said again: a step that was put on a flow makes two flows of it.
 */
export function compareProcesses(
  before: ProcessDefinition,
  after: ProcessDefinition,
  names: VersionNames,
): Change[] {
  const old = new Map(before.elements.map((element) => [element.id, element]));
  const now = new Map(after.elements.map((element) => [element.id, element]));
  const titleOf = (id: string) => {
    const element = now.get(id) ?? old.get(id);
    return element ? elementTitle(element) : id;
  };
  const reading: Reading = { names, title: titleOf };
  const changes: Change[] = compareHeads(before, after, reading);
  for (const element of orderByFlow(after).elements) {
    const earlier = old.get(element.id);
    const about = { kind: "element" as const, id: element.id };
    const title = elementTitle(element);
    const says = earlier
      ? sayElement(earlier, element, reading)
      : [`added${placeInWords(element, after, titleOf)}`];
    if (says.length > 0) changes.push({ kind: earlier ? "changed" : "added", about, title, says });
  }
  changes.push(...compareFlows(before, after, titleOf));
  for (const element of orderByFlow(before).elements) {
    if (now.has(element.id)) continue;
    const about = { kind: "element" as const, id: element.id };
    const says = [`removed, it stood${placeInWords(element, before, titleOf) || " alone"}`];
    changes.push({ kind: "removed", about, title: elementTitle(element), says });
  }
  return changes;
}

function compareHeads(before: ProcessDefinition, after: ProcessDefinition, reading: Reading): Change[] {
  const says = [
    ...sayChange("name", before.name, after.name),
    ...sayChange("description", before.description, after.description),
    ...wordingOf("concurrency").say(before.concurrency, after.concurrency, reading),
    ...wordingOf("rateLimit").say(before.rateLimit, after.rateLimit, reading),
    ...sayMoved(before, after),
  ];
  return says.length === 0 ? [] : [{ kind: "changed", about: { kind: "process" }, title: "Process", says }];
}

/** Where things are drawn changes nothing that happens; still people want to know why versions differ. */
function sayMoved(before: ProcessDefinition, after: ProcessDefinition): string[] {
  const there = new Set(before.elements.map(({ id }) => id));
  const moved = after.elements.filter(
    ({ id }) => there.has(id) && !isDeepEqual(before.positions?.[id], after.positions?.[id]),
  );
  if (moved.length === 0) return [];
  return [moved.length === 1 ? "1 step moved on the drawing" : `${moved.length} steps moved on the drawing`];
}

function sayElement(before: Element, after: Element, reading: Reading): string[] {
  if (before.type !== after.type) {
    return [`changed from ${elementLabels[before.type]} to ${elementLabels[after.type]}`];
  }
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const properties = new Set([...is.keys(), ...was.keys()].filter((key) => key !== "id" && key !== "type"));
  return [...properties].flatMap((key) => wordingOf(key).say(was.get(key), is.get(key), reading));
}

/** " between “A” and “B”", from the flows that lead there and on. */
function placeInWords(
  element: Element,
  definition: ProcessDefinition,
  titleOf: (id: string) => string,
): string {
  if (element.type === "boundaryEvent") return ` at “${titleOf(element.attachedTo)}”`;
  const from = ends(incomingFlows(definition).get(element.id) ?? [], ({ source }) => source);
  const to = ends(outgoingFlows(definition).get(element.id) ?? [], ({ target }) => target);
  const listed = (ids: readonly string[]) => ids.map((id) => `“${titleOf(id)}”`).join(", ");
  if (from.length === 1 && to.length === 1) return ` between ${listed(from)} and ${listed(to)}`;
  const places = [from.length > 0 && ` after ${listed(from)}`, to.length > 0 && ` before ${listed(to)}`];
  const told = places.filter(Boolean).join(from.length > 0 && to.length > 0 ? "," : "");
  return told || (element.parent === undefined ? "" : ` inside “${titleOf(element.parent)}”`);
}

function ends(flows: readonly Flow[], end: (flow: Flow) => string): string[] {
  return [...new Set(flows.map(end))];
}
