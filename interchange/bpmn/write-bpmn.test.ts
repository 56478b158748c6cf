import { describe, expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { readBpmn } from "./read-bpmn";
import { writeBpmn } from "./write-bpmn";

const ORIGIN = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!-- drawn by hand -->
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
    xmlns:acme="urn:acme" targetNamespace="urn:test">
  <b:collaboration id="col">
    <b:participant id="pool" processRef="order-process"/>
    <b:messageFlow id="mf" sourceRef="pool" targetRef="check-it"/>
  </b:collaboration>
  <b:process id="order-process" name="Order">
    <b:laneSet id="ls"><b:lane id="lane"><b:flowNodeRef>check-it</b:flowNodeRef><b:flowNodeRef>end</b:flowNodeRef></b:lane></b:laneSet>
    <b:startEvent id="start"><b:outgoing>f-1</b:outgoing></b:startEvent>
    <b:userTask id="check-it" name='Check "it"' acme:cost="3">
      <b:documentation>Look closely.</b:documentation>
      <b:extensionElements><acme:risk level="&lt;high>"/></b:extensionElements>
      <b:incoming>f-1</b:incoming>
      <b:outgoing>f-2</b:outgoing>
    </b:userTask>
    <b:endEvent id="end"><b:incoming>f-2</b:incoming></b:endEvent>
    <b:sequenceFlow id="f-1" sourceRef="start" targetRef="check-it"/>
    <b:sequenceFlow id="f-2" sourceRef="check-it" targetRef="end"/>
    <b:textAnnotation id="note"><b:text>Why?</b:text></b:textAnnotation>
    <b:association id="as" sourceRef="check-it" targetRef="note"/>
  </b:process>
  <d:BPMNDiagram id="dia"><d:BPMNPlane id="plane" bpmnElement="col">
    <d:BPMNShape id="s1" bpmnElement="start"><dc:Bounds x="100" y="100" width="36" height="36"/></d:BPMNShape>
    <d:BPMNShape id="s2" bpmnElement="check-it"><dc:Bounds x="200" y="78" width="100" height="80"/></d:BPMNShape>
    <d:BPMNShape id="s3" bpmnElement="end"><dc:Bounds x="400" y="100" width="36" height="36"/></d:BPMNShape>
    <d:BPMNEdge id="e1" bpmnElement="f-1"><di:waypoint x="136" y="118"/><di:waypoint x="200" y="118"/></d:BPMNEdge>
    <d:BPMNEdge id="e2" bpmnElement="f-2"><di:waypoint x="300" y="118"/><di:waypoint x="400" y="118"/></d:BPMNEdge>
    <d:BPMNEdge id="e3" bpmnElement="as"><di:waypoint x="250" y="78"/><di:waypoint x="250" y="20"/></d:BPMNEdge>
  </d:BPMNPlane></d:BPMNDiagram>
</b:definitions>
`;

function imported(): ProcessDefinition {
  const read = readBpmn(ORIGIN);
  const [process] = read.ok ? read.processes : [];
  if (!process) throw new Error("It was refused.");
  return process.definition;
}

function exported(definition: ProcessDefinition): string {
  const written = writeBpmn(definition, { origin: ORIGIN });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.xml;
}

/** Lines that are new and lines that are gone. */
function changes(xml: string): { added: string[]; removed: string[] } {
  const [before, after] = [ORIGIN.split("\n"), xml.split("\n")].map((lines) =>
    lines.map((line) => line.trim()),
  );
  return {
    added: (after ?? []).filter((line) => !before?.includes(line)),
    removed: (before ?? []).filter((line) => !after?.includes(line)),
  };
}

const UNICODE = '<?xml version="1.0" encoding="UTF-8"?>';

describe("writing an imported process back", () => {
  it("changes nothing but the encoding", () => {
    expect(exported(imported())).toBe(ORIGIN.replace("ISO-8859-1", "UTF-8"));
  });

  it("changes a name and nothing else", () => {
    const definition = imported();
    const elements = definition.elements.map((each) =>
      each.id === "check_it" ? { ...each, name: "A & B" } : each,
    );
    expect(changes(exported({ ...definition, elements })).added).toEqual([
      UNICODE,
      '<b:userTask id="check-it" name="A &amp; B" acme:cost="3">',
    ]);
  });

  it("moves a shape with the lines at it, in the measure of the file", () => {
    const definition = imported();
    const at = definition.positions?.check_it ?? { x: 0, y: 0 };
    const positions = { ...definition.positions, check_it: { x: at.x + 232, y: at.y + 100 } };
    const { added } = changes(exported({ ...definition, positions }));
    expect(added).toEqual([
      UNICODE,
      expect.stringContaining('id="s2" bpmnElement="check-it"><dc:Bounds x="300" y="158" width="100"'),
      expect.stringContaining('<di:waypoint x="136" y="118"/><di:waypoint x="300" y="198"/>'),
      expect.stringContaining('<di:waypoint x="400" y="198"/><di:waypoint x="400" y="118"/>'),
      expect.stringContaining('<di:waypoint x="350" y="158"/><di:waypoint x="250" y="20"/>'),
    ]);
  });

  it("takes out an element with all that refers to it", () => {
    const definition = imported();
    const xml = exported({
      ...definition,
      elements: definition.elements.filter(({ id }) => id !== "check_it"),
      flows: [{ id: "f_1", source: "start", target: "end" }],
    });
    for (const gone of ["check-it", "f-2", 'id="mf"', 'id="as"', "s2", "e2", "e3"])
      expect(xml).not.toContain(gone);
    for (const left of ["<!-- drawn by hand -->", 'id="note"', "<b:flowNodeRef>end<"])
      expect(xml).toContain(left);
    expect(xml).toContain('id="f-1" sourceRef="start" targetRef="end"');
    expect(xml).toContain("<b:incoming>f-1</b:incoming>");
  });

  it("puts in an element with its flows and drawing, in the words of the file", () => {
    const definition = imported();
    const xml = exported({
      ...definition,
      elements: [...definition.elements, { id: "pause", type: "timer", name: "Pause", duration: "PT1H" }],
      flows: [
        ...definition.flows.filter(({ id }) => id !== "f_2"),
        { id: "f_2", source: "check_it", target: "pause" },
        { id: "f_3", source: "pause", target: "end" },
      ],
    });
    expect(xml).toContain('<b:intermediateCatchEvent id="pause" name="Pause">');
    expect(xml).toContain('b:tFormalExpression">PT1H</b:timeDuration>');
    expect(xml).toContain('<d:BPMNShape id="pause_di" bpmnElement="pause">');
    expect(xml).toContain('<d:BPMNEdge id="f_3_di" bpmnElement="f_3">');
    expect(xml.indexOf('id="pause"')).toBeLessThan(xml.indexOf("<b:textAnnotation"));
    const read = readBpmn(xml);
    expect(read.ok && read.processes[0]?.definition.elements).toHaveLength(4);
  });

  it("writes what BPMN has no words for beside what was there", () => {
    const definition = imported();
    const elements = definition.elements.map((each) =>
      each.type === "userTask" ? { ...each, instructions: "With <care>" } : each,
    );
    const xml = exported({ ...definition, elements });
    expect(xml).toContain('<acme:risk level="&lt;high>"/>');
    const read = readBpmn(xml);
    expect(read.ok && read.processes[0]?.definition).toEqual({ ...definition, elements });
  });

  it("says when the file is not the one it came from", () => {
    const definition = { ...imported(), originProcess: "another" };
    expect(writeBpmn(definition, { origin: ORIGIN })).toMatchObject({ ok: false });
    expect(writeBpmn(definition, { origin: "<x/>" })).toMatchObject({ ok: false });
  });

  it("refuses elements that have no place, however many there are", () => {
    const nested = (count: number, first?: string) =>
      Array.from({ length: count }, (_, index) => ({
        id: `e${index}`,
        type: "subProcess" as const,
        name: "",
        ...(index === 0 ? (first === undefined ? {} : { parent: first }) : { parent: `e${index - 1}` }),
      }));
    const written = (elements: ReturnType<typeof nested>) =>
      writeBpmn({ schemaVersion: 1, name: "Nested", elements, flows: [] });
    expect(written(nested(100)).ok).toBe(true);
    for (const elements of [nested(5000), nested(5000).reverse(), nested(3, "e2"), nested(3, "nowhere")]) {
      const refused = written(elements);
      expect(!refused.ok && refused.problems[0]).toMatchObject({
        message: expect.stringContaining("no place"),
      });
    }
  });
});
