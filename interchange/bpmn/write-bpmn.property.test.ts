import { BpmnModdle } from "bpmn-moddle";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { randomProcess } from "@/tests/support/random-process";
import { readBpmn } from "./read-bpmn";
import { writeBpmn } from "./write-bpmn";

/** What comes back from a file of the process. */
function roundTrip(definition: ProcessDefinition): ProcessDefinition | undefined {
  const written = writeBpmn(definition);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const read = readBpmn(written.xml);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.processes[0]?.definition;
}

/** The same process, whatever the order in which its parts are listed. */
function sorted({ elements, flows, originProcess: _, ...rest }: ProcessDefinition) {
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
  return { ...rest, elements: elements.toSorted(byId), flows: flows.toSorted(byId) };
}

it("reads back the process that it has written", () => {
  fc.assert(
    fc.property(randomProcess, (definition) => {
      const back = roundTrip(definition);
      expect(back && sorted(back)).toEqual(sorted(definition));
    }),
    { numRuns: 60 },
  );
});

it("reads back any words", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 40 });
  const binary = fc.string({ unit: "binary", maxLength: 20 });
  fc.assert(
    fc.property(words, binary, words, (name, documentation, expression) => {
      const definition = ProcessDefinitionSchema.parse({
        schemaVersion: 1,
        name: name || "Process",
        description: documentation,
        elements: [
          {
            id: "start",
            type: "startEvent",
            name,
            event: { type: "message", name, correlationKey: expression },
          },
          { id: "way", type: "exclusiveGateway", name, documentation },
          { id: "one", type: "endEvent", name: "", event: { type: "error", code: name } },
          { id: "values", type: "setValues", name, assignments: [{ variable: "x", expression }] },
        ],
        flows: [
          { id: "start", source: "start", target: "way" },
          { id: "a", source: "way", target: "one", condition: expression, name },
          { id: "b", source: "way", target: "values", isDefault: true },
          { id: "c", source: "values", target: "one" },
        ],
      });
      const back = roundTrip(definition);
      expect(back && sorted(back)).toEqual(sorted(definition));
    }),
    { numRuns: 100 },
  );
});

it("writes what an independent reader of BPMN understands", async () => {
  const [definition] = fc
    .sample(randomProcess, { numRuns: 20, seed: 7 })
    .sort((one, other) => other.elements.length - one.elements.length);
  if (!definition) throw new Error("There is no process.");
  const written = writeBpmn(definition);
  if (!written.ok) throw new Error("It was not written.");
  const { warnings, elementsById } = await new BpmnModdle().fromXML(written.xml);
  expect(warnings).toEqual([]);
  for (const { id } of definition.elements) {
    expect(elementsById[id]?.$type).toMatch(/^bpmn:/);
    expect(elementsById[`${id}_di`]?.$type).toBe("bpmndi:BPMNShape");
  }
});

it("turns the file of one process into the file of another", async () => {
  await fc.assert(
    fc.asyncProperty(randomProcess, randomProcess, async (before, after) => {
      const origin = writeBpmn(before);
      if (!origin.ok) throw new Error("It was not written.");
      const definition = { ...after, originProcess: "Random" };
      const written = writeBpmn(definition, { origin: origin.xml });
      if (!written.ok) throw new Error(JSON.stringify(written.problems));
      const read = readBpmn(written.xml);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const back = read.processes[0]?.definition;
      expect(back && sorted(back)).toEqual(sorted(after));
      // Nothing refers to what is gone, and the drawing is whole.
      const { warnings, elementsById } = await new BpmnModdle().fromXML(written.xml);
      expect(warnings).toEqual([]);
      for (const { id } of after.elements) expect(elementsById[`${id}_di`]?.$type).toBe("bpmndi:BPMNShape");
    }),
    { numRuns: 60 },
  );
});

it("leaves a file alone whose process has not changed", () => {
  fc.assert(
    fc.property(randomProcess, (definition) => {
      const origin = writeBpmn(definition);
      if (!origin.ok) throw new Error("It was not written.");
      const read = readBpmn(origin.xml);
      const [process] = read.ok ? read.processes : [];
      expect(process && writeBpmn(process.definition, { origin: origin.xml })).toEqual(origin);
    }),
    { numRuns: 30 },
  );
});
