import { expect, it } from "vitest";
import { InstanceDriver, sequence } from "@/tests/support/instance-driver";

const processId = "01980000-0000-7000-8000-00000000d001";
const called = {
  id: "check",
  type: "callActivity",
  processId,
  inputs: [
    { variable: "amount", expression: "total" },
    { variable: "twice", expression: "amount * 2" },
  ],
  outputs: [{ variable: "verdict", expression: "called.answer" }],
};
const total = { id: "values", type: "setValues", assignments: [{ variable: "total", expression: "21" }] };

function begun(settings: object = {}) {
  const driver = new InstanceDriver(sequence(total, { ...called, ...settings }));
  const events = driver.start();
  return { driver, events, token: driver.at("check").id };
}

it("asks for an instance with the inputs and nothing else", () => {
  const { driver, events } = begun({ version: 3 });
  expect(events).toContainEqual({
    type: "callRequested",
    token: driver.at("check").id,
    element: "check",
    processId,
    version: 3,
    variables: { amount: 21, twice: 42 },
    wait: true,
  });
  expect(driver.at("check").wait).toBe("call");
});

it("takes its outputs from what the called instance ended with", () => {
  const { driver, token } = begun();
  driver.do({ type: "callCompleted", token, output: { answer: "fine", other: 1 } });
  expect(driver.running.status).toBe("completed");
  expect(driver.variables).toEqual({ total: 21, verdict: "fine" });
  expect(driver.refusal({ type: "callCompleted", token, output: {} }).code).toBe("alreadyEnded");
});

it("passes all values there and back where it is asked to, with those that are named on top", () => {
  const { driver, events, token } = begun({ allInputs: true, allOutputs: true });
  const asked = events.find((event) => event.type === "callRequested");
  expect(asked).toMatchObject({ variables: { total: 21, amount: 21, twice: 42 } });
  driver.do({ type: "callCompleted", token, output: { answer: "fine", total: 22 } });
  expect(driver.variables).toEqual({ total: 22, answer: "fine", verdict: "fine" });
});

it("gets no values from a process that it does not wait for", () => {
  const { driver, token } = begun({ wait: false });
  driver.do({ type: "callCompleted", token, output: null });
  expect(driver.variables).toEqual({ total: 21 });
});

it("does not call again when only its outputs have to be repaired", () => {
  const endless = "count(for i in 1..1000000000 return called.answer)";
  const { driver, token } = begun({ outputs: [{ variable: "verdict", expression: endless }] });
  driver.do({ type: "callCompleted", token, output: { answer: 1 } });
  expect(driver.at("check").wait).toBe("incident");
  const again = driver.do({ type: "retryIncident", token });
  expect(again.map((event) => event.type)).toEqual(["incidentResolved", "incidentRaised"]);
});

it("stops with the reason when the call fails, and calls again when it is tried again", () => {
  const { driver, token } = begun();
  driver.do({ type: "callFailed", token, reason: "The process is archived." });
  expect(driver.at("check").incident).toBe('"Call a process" failed: The process is archived.');
  const again = driver.do({ type: "retryIncident", token });
  expect(again.map((event) => event.type)).toContain("callRequested");
});

it("lets an error event on its border take a failure", () => {
  const driver = new InstanceDriver({
    schemaVersion: 1,
    name: "Test",
    elements: [
      { id: "start", name: "", type: "startEvent" },
      { ...called, inputs: [], name: "Check" },
      {
        id: "failed",
        name: "",
        type: "boundaryEvent",
        attachedTo: "check",
        event: { type: "error", code: "terminated" },
      },
      { id: "end", name: "", type: "endEvent" },
      { id: "sorry", name: "", type: "endEvent" },
    ],
    flows: [
      { id: "f1", source: "start", target: "check" },
      { id: "f2", source: "check", target: "end" },
      { id: "f3", source: "failed", target: "sorry" },
    ],
  });
  driver.start();
  driver.do({
    type: "callFailed",
    token: driver.at("check").id,
    reason: "It was ended.",
    code: "terminated",
  });
  expect(driver.running.status).toBe("completed");
  expect(driver.variables.failed).toEqual({ code: "terminated", message: "It was ended." });
});
