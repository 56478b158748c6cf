/** Processes for tests in a few lines: elements with their settings, flows as paths. */
import { InstanceDriver, testGroup } from "./instance-driver";

export type Settings = { id: string; type: string; [setting: string]: unknown };

export const task = (id: string, more: object = {}): Settings => ({
  id,
  type: "userTask",
  candidates: [{ kind: "group", groupId: testGroup }],
  ...more,
});
export const set = (id: string, variable: string, expression: string, more: object = {}): Settings => ({
  id,
  type: "setValues",
  assignments: [{ variable, expression }],
  ...more,
});
export const start: Settings = { id: "start", type: "startEvent", startedBy: ["member", "hook"] };
export const end: Settings = { id: "end", type: "endEvent" };

/** An instance to play, of elements and flows as "a>b>c"; a condition or default comes as an object. */
export function play(elements: Settings[], ...flows: (string | [string, object])[]): InstanceDriver {
  const drawn = flows.flatMap((flow) => {
    const [path, more] = typeof flow === "string" ? [flow, {}] : flow;
    const steps = path.split(">");
    return steps.slice(1).map((target, index) => ({ source: steps[index], target, ...more }));
  });
  return new InstanceDriver({
    schemaVersion: 1,
    name: "Test",
    elements: elements.map((element) => ({ name: "", ...element })),
    flows: drawn.map((flow, index) => ({ id: `f${index}`, ...flow })),
  });
}

export const inside = (parent: string, ...elements: Settings[]) =>
  elements.map((element) => ({ ...element, parent }));
export const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);
