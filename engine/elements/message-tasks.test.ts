import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { end, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";

const paid = { type: "message", name: "paid", correlationKey: "order" };
const receive: Settings = { id: "payment", type: "receiveTask", name: "Payment", event: paid };
const order = set("begin", "order", "7");

function occur(driver: InstanceDriver, element: string, payload: object | null = null): void {
  driver.do({
    type: "occur",
    token: driver.at(element).id,
    payload: payload === null ? null : { ...payload },
  });
}

describe("a receive task", () => {
  it("waits for its message and keeps what came with it", () => {
    const driver = play([start, order, receive, end], "start>begin>payment>end");
    driver.start();
    expect(driver.at("payment")).toMatchObject({
      wait: "event",
      awaited: { kind: "message", name: "paid", correlationKey: "7" },
    });
    occur(driver, "payment", { amount: 12 });
    expect(driver.running.status).toBe("completed");
    expect(driver.variables.payment).toEqual({ amount: 12 });
  });

  it("is given up for what happens on its border", () => {
    const late: Settings = {
      id: "late",
      type: "boundaryEvent",
      attachedTo: "payment",
      event: { type: "timer", duration: "P3D" },
    };
    const driver = play(
      [start, order, receive, late, task("ask"), end],
      "start>begin>payment>end",
      "late>ask>end",
    );
    driver.start();
    driver.do({ type: "fireTimer", token: driver.at("late").id, purpose: "wait" });
    expect(driver.where()).toEqual(["ask"]);
  });

  it("waits once for each item, by the item's own key", () => {
    const each = { ...paid, correlationKey: "entry" };
    const loop = {
      kind: "multiInstance",
      collection: '["a", "b"]',
      output: "payment.amount",
      outputCollection: "amounts",
    };
    const driver = play([start, { ...receive, event: each, loop }, end], "start>payment>end");
    driver.start();
    const rounds = Object.entries(driver.running.tokens).filter(([, token]) => token.wait === "event");
    expect(rounds.map(([, { awaited }]) => awaited)).toMatchObject([
      { correlationKey: "a" },
      { correlationKey: "b" },
    ]);
    for (const [id] of rounds.toReversed()) {
      driver.do({ type: "occur", token: Number(id), payload: { amount: Number(id) } });
    }
    expect(driver.variables.amounts).toEqual(rounds.map(([id]) => Number(id)));
  });

  it("can be what happens first after an event-based gateway", () => {
    const elements = [start, order, { id: "first", type: "eventBasedGateway" }, receive];
    const wait: Settings = { id: "wait", type: "timer", duration: "P1D" };
    const flows = ["start>begin>first>payment>end", "first>wait>end"];
    const driver = play([...elements, wait, end], ...flows);
    driver.start();
    occur(driver, "payment", { amount: 1 });
    expect(driver.running.status).toBe("completed");
    expect(driver.variables.payment).toEqual({ amount: 1 });
  });
});

it("has no border and no rounds after an event-based gateway", () => {
  const late = { id: "late", name: "", type: "boundaryEvent", attachedTo: "payment" };
  const definition = ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Test",
    elements: [
      { name: "", ...start },
      { name: "", id: "first", type: "eventBasedGateway" },
      receive,
      { ...late, event: { type: "timer", duration: "P3D" } },
      { name: "", id: "wait", type: "timer", duration: "P1D" },
      { name: "", ...end },
    ],
    flows: [
      { id: "f1", source: "start", target: "first" },
      { id: "f2", source: "first", target: "payment" },
      { id: "f3", source: "first", target: "wait" },
      { id: "f4", source: "payment", target: "end" },
      { id: "f5", source: "wait", target: "end" },
      { id: "f6", source: "late", target: "end" },
    ],
  });
  const errors = checkProcess(definition, {}).filter(({ severity }) => severity === "error");
  expect(errors.map(({ code }) => code)).toEqual(["choiceOfActivity"]);
});

describe("a send task", () => {
  it("throws its message with its key and payload", () => {
    const event = { ...paid, payload: "{order: order, amount: 12}" };
    const driver = play([start, order, { id: "pay", type: "sendTask", event }, end], "start>begin>pay>end");
    const thrown = driver.start().find(({ type }) => type === "messageThrown");
    expect(thrown).toMatchObject({ name: "paid", correlationKey: "7", payload: { order: 7, amount: 12 } });
    expect(driver.running.status).toBe("completed");
  });

  it("sends one message in each round", () => {
    const loop = { kind: "multiInstance", collection: "[1, 2, 3]" };
    const event = { ...paid, correlationKey: "entry" };
    const driver = play([start, { id: "pay", type: "sendTask", event, loop }, end], "start>pay>end");
    const keys = driver.start().flatMap((thrown) => (thrown.type === "messageThrown" ? thrown : []));
    expect(keys.map(({ correlationKey }) => correlationKey)).toEqual(["1", "2", "3"]);
  });
});

it("passes a manual task at once", () => {
  const driver = play([start, { id: "pack", type: "manualTask" }, end], "start>pack>end");
  expect(driver.start()).toContainEqual(
    expect.objectContaining({ type: "elementCompleted", element: "pack" }),
  );
  expect(driver.running.status).toBe("completed");
});
