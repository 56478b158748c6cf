import { describe, expect, it } from "vitest";
import { element, extension, only, process } from "@/tests/support/bpmn-file";

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
    [
      `<callActivity id="x" calledElement="other">${extension('<camunda:in variables="all"/><camunda:out variables="all"/>')}</callActivity>`,
      { allInputs: true, allOutputs: true, inputs: [], outputs: [] },
    ],
    [
      `<callActivity id="x">${extension('<zeebe:calledElement processId="other" propagateAllParentVariables="false"/>')}</callActivity>`,
      { allOutputs: true, inputs: [], outputs: [] },
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
