import { describe, expect, it } from "vitest";
import type { Element } from "@/contracts/process";
import { type BpmnProcess, readBpmn } from "./read-bpmn";

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:flowable="http://flowable.org/bpmn"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:acme="urn:acme"',
].join(" ");

const file = (inner: string) =>
  `<definitions ${NAMESPACES} targetNamespace="urn:test">\n${inner}\n</definitions>`;
const process = (inner: string) => file(`<process id="p" name="Process">\n${inner}\n</process>`);

function taken(xml: string) {
  const result = readBpmn(xml);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function only(xml: string): BpmnProcess {
  const [first] = taken(xml).processes;
  if (!first) throw new Error("There is no process.");
  return first;
}

/** The one element of a process, whatever stands around it. */
function element(inner: string, around = ""): Element {
  const found = only(file(`${around}<process id="p">${inner}</process>`)).definition.elements[0];
  if (!found) throw new Error("There is no element.");
  return found;
}

function refused(xml: string) {
  const result = readBpmn(xml);
  if (result.ok) throw new Error("It was taken.");
  return result.problems;
}

const extension = (inner: string) => `<extensionElements>${inner}</extensionElements>`;

describe("kinds of elements", () => {
  it.each([
    ['<task id="x"/>', { type: "manualTask" }],
    ['<manualTask id="x"/>', { type: "manualTask" }],
    ['<serviceTask id="x" camunda:topic="mail"/>', { type: "httpRequest", url: "" }],
    [
      `<serviceTask id="x">${extension('<zeebe:taskDefinition type="mail" retries="7"/>')}</serviceTask>`,
      { type: "httpRequest", retry: { attempts: 7, backoffSeconds: 5 } },
    ],
    [
      `<serviceTask id="x">${extension("<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>")}</serviceTask>`,
      { type: "httpRequest", retry: { attempts: 3, backoffSeconds: 600 } },
    ],
    ['<sendTask id="x" name="Tell"/>', { type: "sendTask", event: { type: "message", name: "Tell" } }],
    ['<sendTask id="x" camunda:class="org.acme.Tell"/>', { type: "httpRequest" }],
    [
      '<receiveTask id="x" messageRef="m"/>',
      { type: "receiveTask", event: { type: "message", name: "paid" } },
    ],
    [
      `<scriptTask id="x">${extension('<zeebe:script expression="=a + 1" resultVariable="b"/>')}</scriptTask>`,
      { type: "setValues", assignments: [{ variable: "b", expression: "a + 1" }] },
    ],
    [
      '<scriptTask id="x" scriptFormat="feel" camunda:resultVariable="b"><script>a + 1</script></scriptTask>',
      { type: "setValues", assignments: [{ variable: "b", expression: "a + 1" }] },
    ],
    [
      '<scriptTask id="x" scriptFormat="javascript"><script>return 1;</script></scriptTask>',
      { type: "scriptTask", source: "return 1;" },
    ],
    ['<scriptTask id="x" scriptFormat="groovy"><script>1</script></scriptTask>', { type: "httpRequest" }],
    [
      '<businessRuleTask id="x" camunda:decisionRef="discount" camunda:resultVariable="rate"/>',
      {
        type: "businessRuleTask",
        decision: "discount",
        resultVariable: "rate",
      },
    ],
    [
      '<callActivity id="x" calledElement="other" camunda:calledElementBinding="version" camunda:calledElementVersion="3"/>',
      {
        type: "callActivity",
        version: 3,
      },
    ],
    [
      `<callActivity id="x" calledElement="other">${extension('<camunda:in source="a" target="b"/><camunda:out source="c" target="d"/>')}</callActivity>`,
      {
        inputs: [{ variable: "b", expression: "a" }],
        outputs: [{ variable: "d", expression: "called.c" }],
      },
    ],
    ['<subProcess id="x"/>', { type: "subProcess" }],
    ['<subProcess id="x" triggeredByEvent="true"/>', { type: "eventSubProcess" }],
    ['<transaction id="x"/>', { type: "transaction" }],
    [
      '<adHocSubProcess id="x" ordering="Sequential" cancelRemainingInstances="false"><completionCondition>done</completionCondition></adHocSubProcess>',
      {
        type: "adHocSubProcess",
        ordering: "sequential",
        cancelRemaining: false,
        completionCondition: "done",
      },
    ],
    ['<exclusiveGateway id="x"/>', { type: "exclusiveGateway" }],
    ['<complexGateway id="x"/>', { type: "inclusiveGateway" }],
    ['<eventBasedGateway id="x"/>', { type: "eventBasedGateway" }],
  ])("%s", (xml, settings) => {
    expect(element(xml, '<message id="m" name="paid"/>')).toMatchObject({ id: "x", ...settings });
  });
});

describe("events", () => {
  const around = [
    `<message id="m" name="paid">${extension('<zeebe:subscription correlationKey="=order.id"/>')}</message>`,
    '<signal id="s" name="storm"/>',
    '<error id="e" name="No money" errorCode="NO_MONEY"/>',
    '<escalation id="c" escalationCode="LATE"/>',
  ].join("");
  const catching = (inner: string) =>
    element(`<intermediateCatchEvent id="x">${inner}</intermediateCatchEvent>`, around);
  const timed = (inner: string) => catching(`<timerEventDefinition>${inner}</timerEventDefinition>`);

  it.each([
    ["<timeDuration>PT5M</timeDuration>", { duration: "PT5M" }],
    ['<timeDuration>="PT5M"</timeDuration>', { duration: "PT5M" }],
    ["<timeDate>2026-05-01T10:00:00Z</timeDate>", { until: 'date and time("2026-05-01T10:00:00Z")' }],
    ["<timeDate>=due</timeDate>", { until: "due" }],
    ["<timeCycle>R3/PT10M</timeCycle>", { duration: "PT10M" }],
    [`<timeDuration>\${pause}</timeDuration>`, { until: expect.stringContaining("duration(pause)") }],
  ])("waits for a time: %s", (inner, settings) => {
    expect(timed(inner)).toMatchObject({ type: "timer", ...settings });
  });

  it.each([
    ["0 0 9 ? * MON-FRI *", "0 9 * * MON-FRI"],
    ["@daily", "0 0 * * *"],
    ["0 9 * * *", "0 9 * * *"],
    ["R/P1D", "R/P1D"],
  ])("starts again and again: %s", (written, cycle) => {
    const timer = `<timerEventDefinition><timeCycle>${written}</timeCycle></timerEventDefinition>`;
    expect(element(`<startEvent id="x">${timer}</startEvent>`)).toMatchObject({
      event: { type: "timer", cycle },
    });
  });

  it.each([
    [
      '<messageEventDefinition messageRef="m"/>',
      { type: "message", name: "paid", correlationKey: "order.id" },
    ],
    ['<signalEventDefinition signalRef="s"/>', { type: "signal", name: "storm" }],
    [
      `<conditionalEventDefinition><condition>\${n &gt; 1}</condition></conditionalEventDefinition>`,
      {
        type: "conditional",
        condition: "n > 1",
      },
    ],
    ['<linkEventDefinition name="A"/>', { type: "link", name: "A" }],
  ])("waits for %s", (inner, event) => {
    expect(catching(inner)).toMatchObject({ type: "intermediateCatchEvent", event });
  });

  it.each([
    ['<errorEventDefinition errorRef="e"/>', { type: "error", code: "NO_MONEY" }],
    ["<errorEventDefinition/>", { type: "error" }],
    ['<escalationEventDefinition escalationRef="c"/>', { type: "escalation", code: "LATE" }],
    ["<terminateEventDefinition/>", { type: "terminate" }],
    ["<cancelEventDefinition/>", { type: "cancel" }],
    ["<compensateEventDefinition/>", { type: "compensation" }],
  ])("ends with %s", (inner, event) => {
    expect(element(`<endEvent id="x">${inner}</endEvent>`, around)).toMatchObject({
      type: "endEvent",
      event,
    });
  });

  it("sits on the border", () => {
    const border =
      '<task id="t"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><timerEventDefinition/></boundaryEvent>';
    const [, event] = only(process(border)).definition.elements;
    expect(event).toMatchObject({ type: "boundaryEvent", attachedTo: "t", interrupting: false });
  });

  it("draws compensation as a flow", () => {
    const { definition } = only(
      process(
        '<task id="t"/><task id="u" isForCompensation="true"/>' +
          '<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>' +
          '<association id="a" sourceRef="b" targetRef="u"/>',
      ),
    );
    expect(definition.flows).toEqual([{ id: "a", source: "b", target: "u" }]);
  });
});

describe("people", () => {
  const who = (attributes: string, inner = "", around = "") => {
    const task = element(`<userTask id="x" ${attributes}>${inner}</userTask>`, around);
    return task.type === "userTask"
      ? task.candidates.map((each) => "expression" in each && each.expression)
      : [];
  };

  it.each([
    ['camunda:assignee="ana"', '"ana"'],
    [`camunda:assignee="\${boss}"`, "boss"],
    ['flowable:candidateGroups="sales, legal"', '["sales", "legal"]'],
    [`camunda:candidateUsers="\${reviewers}"`, "reviewers"],
  ])("%s", (attributes, expression) => {
    expect(who(attributes)).toEqual([expression]);
  });

  it("takes those of Camunda 8 and of BPMN itself", () => {
    const zeebe = '<zeebe:assignmentDefinition assignee="=boss" candidateGroups="sales"/>';
    expect(who("", extension(zeebe))).toEqual(["boss", '["sales"]']);
    const owner = "<potentialOwner><resourceRef>r</resourceRef></potentialOwner>";
    expect(who("", owner, '<resource id="r" name="Sales"/>')).toEqual(['"Sales"']);
    const formal =
      "<resourceAssignmentExpression><formalExpression>user(ana), group(sales)</formalExpression></resourceAssignmentExpression>";
    expect(who("", `<potentialOwner>${formal}</potentialOwner>`)).toEqual(['["ana", "sales"]']);
  });

  it("says which form a step shows, and when it is due", () => {
    const read = only(process('<userTask id="x" camunda:formKey="order" camunda:dueDate="P2D"/>'));
    expect([...read.forms]).toEqual([["x", "order"]]);
    expect(read.definition.elements[0]).toMatchObject({ dueAfter: "P2D" });
  });
});

describe("repetition", () => {
  const loop = (inner: string) => element(`<task id="x">${inner}</task>`);

  it.each([
    [
      '<standardLoopCharacteristics testBefore="true" loopMaximum="5"><loopCondition>again</loopCondition></standardLoopCharacteristics>',
      { kind: "standard", condition: "again", testBefore: true, maximum: 5 },
    ],
    [
      '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>',
      { kind: "multiInstance", mode: "sequential", collection: "3" },
    ],
    [
      `<multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="person"><completionCondition>\${nrOfCompletedInstances == 2}</completionCondition></multiInstanceLoopCharacteristics>`,
      { collection: "people", itemVariable: "person", completionCondition: "completedCount = 2" },
    ],
    [
      `<multiInstanceLoopCharacteristics>${extension('<zeebe:loopCharacteristics inputCollection="=people" inputElement="person" outputCollection="votes" outputElement="=vote"/>')}</multiInstanceLoopCharacteristics>`,
      {
        mode: "parallel",
        collection: "people",
        itemVariable: "person",
        output: "vote",
        outputCollection: "votes",
      },
    ],
  ])("%s", (inner, settings) => {
    expect(loop(inner)).toMatchObject({ loop: settings });
  });
});

describe("flows", () => {
  const flows = (inner: string, gateway = "exclusiveGateway") =>
    only(process(`<${gateway} id="g" default="d"/><task id="t"/>${inner}`)).definition.flows;
  const conditional = (text: string) =>
    flows(
      `<sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression>${text}</conditionExpression></sequenceFlow>`,
    )[0]?.condition;

  it.each([
    ["=amount > 1", "amount > 1"],
    ["amount &gt; 1", "amount > 1"],
    [`\${amount &gt; 1 &amp;&amp; vip}`, "amount > 1 and vip"],
    ["#{status == 'open'}", 'status = "open"'],
    ["status == 'open'", 'status = "open"'],
    [`\${bean.check(x)}`, `\${bean.check(x)}`],
    [`<![CDATA[\${a < 1}]]>`, "a < 1"],
  ])("reads the condition %s", (text, condition) => {
    expect(conditional(text)).toBe(condition);
  });

  it("takes the default, also one that is not said", () => {
    const said = '<sequenceFlow id="d" sourceRef="g" targetRef="t"/>';
    expect(flows(said)[0]).toMatchObject({ id: "d", isDefault: true });
    const condition =
      '<sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression>a</conditionExpression></sequenceFlow>';
    const unsaid = '<sequenceFlow id="e" sourceRef="g" targetRef="t"/>';
    expect(flows(condition + unsaid)[1]).toMatchObject({ id: "e", isDefault: true });
    expect(flows(condition + unsaid, "inclusiveGateway")[1]).toMatchObject({ condition: "true" });
  });
});

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
