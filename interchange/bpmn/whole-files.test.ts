import { describe, expect, it } from "vitest";
import { extension, file, only, process, taken } from "@/tests/support/bpmn-file";
import { readBpmn } from "./read-bpmn";

function refused(xml: string) {
  const result = readBpmn(xml);
  if (result.ok) throw new Error("It was taken.");
  return result.problems;
}

describe("whole files", () => {
  it("gives each pool its process, called as the pool", () => {
    const { processes, report } = taken(
      file(
        '<collaboration id="c"><participant id="a" name="Shop" processRef="one"/><participant id="b" name="Bank"/></collaboration>' +
          '<process id="one"><task id="x"/></process><process id="two" name="Two"><task id="y"/></process><process id="empty"/>',
      ),
    );
    expect(processes.map(({ id, definition }) => [id, definition.name])).toEqual([
      ["one", "Shop"],
      ["two", "Two"],
    ]);
    expect(report.map(({ elementId }) => elementId)).toEqual(expect.arrayContaining(["c", "empty"]));
  });

  it("makes names of ids, and knows what they were", () => {
    const { definition, originalIds } = only(
      process('<task id="über-prüfen.1"/><task id="if"/><task id="a_b"/><task id="a-b"/><task/><task/>'),
    );
    expect(definition.elements.map(({ id }) => id)).toEqual([
      "uber_prufen_1",
      "if_1",
      "a_b",
      "a_b_2",
      "task",
      "task_2",
    ]);
    expect(originalIds.get("a_b_2")).toBe("a-b");
    expect(originalIds.has("a_b")).toBe(false);
  });

  it("names all that nothing follows from", () => {
    const { report } = taken(
      process(
        '<laneSet id="l"><lane id="lane" acme:colour="red"/></laneSet><dataObject id="o"/><textAnnotation id="n"/>' +
          `<task id="t" acme:cost="3">${extension("<acme:risk/><acme:risk/>")}</task>`,
      ),
    );
    const told = report.map(({ elementId, message }) => `${elementId}: ${message}`).join("\n");
    for (const word of [
      "l: Lanes",
      "lane: ",
      "acme:colour",
      "o: Data objects",
      "n: Notes",
      "acme:cost, acme:risk (2)",
    ]) {
      expect(told).toContain(word);
    }
  });

  it.each([
    [process('<task id="x"/>\n<task id="x"/>'), "x", 4, 'The id "x" stands twice'],
    [process('<task id="x"/>\n<sequenceFlow id="f" sourceRef="x" targetRef="y"/>'), "f", 4, 'leads to "y"'],
    [
      process('<boundaryEvent id="b" attachedToRef="y"><timerEventDefinition/></boundaryEvent>'),
      "b",
      3,
      "not in the file",
    ],
    [
      process('<task id="t"/><boundaryEvent id="b" attachedToRef="t"/>'),
      "b",
      3,
      "does not say what it waits for",
    ],
    ["<definitions/>", undefined, 1, "This is no BPMN 2.0 file"],
    [file("<process>"), undefined, 3, "</definitions> closes nothing"],
    ['<!DOCTYPE x SYSTEM "http://x"><x/>', undefined, 1, "DOCTYPE"],
  ])("refuses with element and line: %#", (xml, elementId, line, message) => {
    const [problem] = refused(xml);
    expect(problem).toMatchObject({ line, message: expect.stringContaining(message) });
    expect(problem?.elementId).toBe(elementId);
  });

  it("takes choreographies and conversations without running them", () => {
    const { processes, report } = taken(file('<choreography id="c"/><globalConversation id="g"/>'));
    expect(processes).toEqual([]);
    expect(report.map(({ elementId }) => elementId)).toEqual(["c", "g"]);
  });

  it("reads thousands of elements in time", () => {
    const rows = Array.from(
      { length: 4900 },
      (_, n) => `<userTask id="t-${n}" name="Do" camunda:assignee="\${who}" acme:x="1"/>`,
    );
    const before = globalThis.process.cpuUsage();
    expect(only(process(rows.join(""))).definition.elements).toHaveLength(4900);
    expect(globalThis.process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });

  it.each([
    ["one process of all that fits", process("<task/>".repeat(240_000)), "more than 20000"],
    ["many processes", file("<process><task/></process>".repeat(70_000)), "more than 20000"],
    [
      "an endless condition",
      process(
        `<adHocSubProcess id="x"><completionCondition>${"a + ".repeat(1_000_000)}1</completionCondition></adHocSubProcess>`,
      ),
      "completionCondition",
    ],
    [
      "an endless text in JUEL",
      process(`<userTask id="x" camunda:assignee="${`\${a}`.repeat(500_000)}"/>`),
      "candidates",
    ],
    ["an endless name", process(`<task id="x" name="${"a".repeat(5_000_000)}"/>`), null],
  ])("has no trouble with %s", (_, xml, message) => {
    const before = globalThis.process.cpuUsage();
    const result = readBpmn(xml);
    expect(globalThis.process.cpuUsage(before).user / 1000).toBeLessThan(2000);
    expect(result.ok ? null : result.problems[0]?.message).toEqual(
      message && expect.stringContaining(message),
    );
  });
});
