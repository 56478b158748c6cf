/** Building blocks of the templates. */
import { type Element, ElementSchema, type Flow } from "@/contracts/process";

export const start: Element = ElementSchema.parse({ id: "start", name: "", type: "startEvent" });

export const end = (id: string, name = ""): Element => ElementSchema.parse({ id, name, type: "endEvent" });

export const decision = (id: string, name: string): Element =>
  ElementSchema.parse({ id, name, type: "exclusiveGateway" });

export const parallel = (id: string): Element =>
  ElementSchema.parse({ id, name: "", type: "parallelGateway" });

/** A task with Approve and Reject; who does it is left to the builder. */
export const approval = (id: string, name: string): Element =>
  ElementSchema.parse({
    id,
    name,
    type: "userTask",
    outcomes: [
      { value: "approve", label: "Approve", tone: "positive" },
      { value: "reject", label: "Reject", tone: "negative", commentRequired: true },
    ],
  });

export const requesterTask = (id: string, name: string, instructions: string): Element =>
  ElementSchema.parse({ id, name, type: "userTask", instructions, candidates: [{ kind: "requester" }] });

export const message = (id: string, name: string, content: { subject: string; text: string }): Element =>
  ElementSchema.parse({ id, name, type: "email", to: "requester", ...content });

/** Flows along a chain of elements. */
export function chain(...ids: string[]): Flow[] {
  return ids.slice(0, -1).flatMap((source, index) => {
    const target = ids[index + 1];
    return target ? [{ id: `${source}_${target}`, source, target }] : [];
  });
}

export const branch = (source: string, target: string, name: string, condition: string): Flow => ({
  id: `${source}_${target}`,
  source,
  target,
  name,
  condition,
});

export const otherwise = (source: string, target: string, name?: string): Flow => ({
  id: `${source}_${target}`,
  source,
  target,
  isDefault: true,
  ...(name ? { name } : {}),
});
