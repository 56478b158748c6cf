/** BPMN has no words for limits: a file carries them beside its words, also one that came from elsewhere. */
import { expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { readBpmn } from "./read-bpmn";
import { writeBpmn } from "./write-bpmn";

const limits = {
  concurrency: { key: "customer.id", limit: 3 },
  rateLimit: { limit: 10, per: 60 },
};

const FOREIGN = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test">
  <process id="order" name="Order">
    <startEvent id="start"/><userTask id="check" name="Check"/><endEvent id="end"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="check"/>
    <sequenceFlow id="f2" sourceRef="check" targetRef="end"/>
  </process>
</definitions>
`;

function read(xml: string): ProcessDefinition {
  const result = readBpmn(xml);
  const [process] = result.ok ? result.processes : [];
  if (process === undefined) throw new Error(JSON.stringify(result));
  return process.definition;
}

function write(definition: ProcessDefinition, origin?: string): string {
  const result = writeBpmn(definition, { origin });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.xml;
}

/** The process with limits of its own and of the step. */
const limited = (definition: ProcessDefinition) =>
  ProcessDefinitionSchema.parse({
    ...definition,
    ...limits,
    elements: definition.elements.map((one) => (one.id === "check" ? { ...one, ...limits } : one)),
  });

const limitsOf = ({ concurrency, rateLimit, elements }: ProcessDefinition) => {
  const step = elements.find(({ id }) => id === "check");
  return [{ concurrency, rateLimit }, step && "concurrency" in step && [step.concurrency, step.rateLimit]];
};
const both = [limits, [limits.concurrency, limits.rateLimit]];

it("keeps the limits of a process and of a step in a file of its own", () => {
  expect(limitsOf(read(write(limited(read(FOREIGN)))))).toEqual(both);
});

it("adds limits to a file from elsewhere, changes them, and takes them away", () => {
  const first = write(limited(read(FOREIGN)), FOREIGN);
  expect(limitsOf(read(first))).toEqual(both);
  const changed = { ...limited(read(first)), concurrency: { limit: 7 } };
  const second = write(changed, first);
  expect(limitsOf(read(second))[0]).toEqual({ ...limits, concurrency: { limit: 7 } });
  const { concurrency: _, rateLimit: __, ...free } = read(second);
  expect(limitsOf(read(write(free, second)))[0]).toEqual({});
});
