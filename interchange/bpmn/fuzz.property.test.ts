import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomProcess } from "@/tests/support/random-process";
import { readBpmn } from "./read-bpmn";
import { writeBpmn } from "./write-bpmn";

const written = randomProcess.map((definition) => {
  const result = writeBpmn(definition);
  if (!result.ok) throw new Error("It was not written.");
  return result.xml;
});

/** Taken or refused with a place, in time; what is taken is written again. */
function survives(xml: string): void {
  const before = process.cpuUsage();
  const read = readBpmn(xml);
  if (read.ok) {
    for (const { definition } of read.processes) {
      const again = writeBpmn(definition, { origin: xml });
      if (!again.ok) throw new Error(`Taken, but not given back: ${JSON.stringify(again.problems)}`);
    }
  } else {
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { message, line, column } of read.problems) {
      expect(message).not.toBe("");
      expect(line).toBeGreaterThan(0);
      expect(column ?? 1).toBeGreaterThan(0);
    }
  }
  // Time of our own, so that a busy machine changes nothing.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
}

const WORDS = [
  "bpmn:task",
  "bpmn:subProcess",
  "bpmn:transaction",
  "bpmn:boundaryEvent",
  "bpmn:sequenceFlow",
  "bpmn:process",
  "bpmn:extensionElements",
  "stepwell:settings",
  "zeebe:script",
  "other",
  "id",
  "sourceRef",
  "attachedToRef",
  "__proto__",
  "constructor",
];

describe("files that are broken", () => {
  it("survives files that end too early", () => {
    fc.assert(
      fc.property(written, fc.double({ min: 0, max: 1, noNaN: true }), (xml, share) =>
        survives(xml.slice(0, Math.floor(xml.length * share))),
      ),
      { numRuns: 60 },
    );
  });

  it("survives parts that are doubled, left out or swapped", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const change = fc.constantFrom("double", "drop", "swap", "first to last");
    fc.assert(
      fc.property(written, place, place, change, (xml, from, to, how) => {
        const lines = xml.split("\n");
        const [one, other] = [Math.floor(lines.length * from), Math.floor(lines.length * to)];
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const part = lines.slice(start, end);
        if (how === "double") lines.splice(end, 0, ...part);
        if (how === "drop") lines.splice(start, part.length);
        if (how === "swap") [lines[start], lines[end]] = [lines[end] ?? "", lines[start] ?? ""];
        if (how === "first to last") lines.splice(end, 0, ...lines.splice(start, 1));
        survives(lines.join("\n"));
      }),
      { numRuns: 150 },
    );
  });

  it("survives other names, ids and namespaces", () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.constantFrom(...WORDS), (xml, at, word) => {
        const names = [
          ...xml.matchAll(/[\w:]+(?==")|(?<=<\/?)[\w:]+|(?<=Ref=")[^"]+|(?<=xmlns:\w+=")[^"]+/g),
        ];
        const found = names[at % names.length];
        if (!found) return;
        survives(xml.replaceAll(found[0], word));
        survives(xml.slice(0, found.index) + word + xml.slice(found.index + found[0].length));
      }),
      { numRuns: 150 },
    );
  });

  it("survives settings that somebody has changed", () => {
    fc.assert(
      fc.property(written, fc.json(), (xml, json) => {
        const escaped = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        survives(xml.replace(/(?<=<stepwell:settings>)[^<]*/g, () => escaped));
        survives(
          xml.replace(/(?<=<stepwell:settings>\{)/g, () => `"type":"userTask","id":"x","elements":[],`),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("survives any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), survives), { numRuns: 300 });
  });
});
