import { describe, expect, it } from "vitest";
import { sequence } from "@/tests/support/instance-driver";
import { drawn, simulated } from "@/tests/support/simulated";

const receive = (id: string, name: string, more: object = {}) => ({
  id,
  type: "receiveTask",
  event: { type: "message", name, ...more },
});
const send = (id: string, name: string, more: object = {}) => ({
  id,
  type: "sendTask",
  event: { type: "message", name, ...more },
});
const begunBy = (event: object, ...ids: string[]) => {
  const elements = [
    { id: "begin", type: "startEvent", event },
    ...ids.map((id) => ({ id, type: "userTask" })),
    { id: "end", type: "endEvent" },
  ];
  const flows = elements.slice(1).map(({ id }, index) => `${elements[index]?.id} -> ${id}`);
  return drawn(elements, flows);
};

describe("a message from a step", () => {
  it("goes to the one who waits for its name and correlation key, with its variables", () => {
    const process = sequence(receive("paid", "paid", { correlationKey: "order" }));
    const run = simulated({ p: process });
    run.do({ start: "p", variables: { order: 1 } }, { start: "p", variables: { order: 2 } });
    const wrong = run.do({ message: "paid", correlation: "3" });
    expect(wrong).toMatchObject({ waiting: ["paid", "paid"], ended: [] });
    const right = run.do({ message: "paid", correlation: 2, variables: { amount: 10 } });
    expect(right).toMatchObject({ waiting: ["paid"], ended: ["paid", "end"], instances: { p: 1 } });
    expect(right.variables).toEqual({ order: 2, amount: 10, paid: { amount: 10 } });
  });

  it("is kept for an hour while nobody waits", () => {
    const process = sequence({ id: "later", type: "timer", duration: "PT30M" }, receive("paid", "paid"));
    const run = simulated({ p: process });
    run.do({ start: "p" }, { message: "paid", variables: { n: 1 } });
    expect(run.do({ advance: "PT30M" })).toMatchObject({
      ended: ["later", "paid", "end"],
      state: "completed",
    });
    run.do({ start: "p" }, { message: "paid" }, { advance: "PT29M" });
    expect(run.do({ advance: "PT1M" }).state).toBe("completed");
    run.do({ message: "paid" }, { advance: "PT45M" });
    expect(run.do({ start: "p" }, { advance: "PT30M" })).toMatchObject({ waiting: ["paid"] });
  });

  it("starts the first process that begins with it, when nobody waits", () => {
    const event = { type: "message", name: "ordered" };
    const run = simulated({ a: begunBy(event, "ask"), b: begunBy(event, "tell") });
    const begun = run.do({ message: "ordered", correlation: "x", variables: { n: 1 } });
    expect(begun).toMatchObject({ openTasks: ["ask"], ended: ["begin"], instances: { a: 1, b: 0 } });
    expect(begun.variables).toEqual({ begin: { n: 1 }, n: 1 });
  });

  it("reaches what interrupts a step", () => {
    const process = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "work", type: "userTask" },
        { id: "stop", type: "boundaryEvent", attachedTo: "work", event: { type: "message", name: "stop" } },
        { id: "end", type: "endEvent" },
      ],
      ["start -> work", "work -> end", "stop -> end"],
    );
    const run = simulated({ p: process });
    run.do({ start: "p" });
    expect(run.do({ message: "stop" })).toMatchObject({ ended: ["stop", "end"], state: "completed" });
  });
});

describe("instances", () => {
  it("send each other messages, with payloads under the element's name", () => {
    const buyer = sequence(
      send("order", "order", { correlationKey: "number", payload: "{article: article}" }),
      receive("delivered", "delivered", { correlationKey: "number" }),
    );
    const seller = drawn(
      [
        { id: "ordered", type: "startEvent", event: { type: "message", name: "order" } },
        { id: "pack", type: "userTask" },
        send("deliver", "delivered", { correlationKey: "7" }),
        { id: "sold", type: "endEvent" },
      ],
      ["ordered -> pack", "pack -> deliver", "deliver -> sold"],
    );
    const run = simulated({ buyer, seller });
    const ordered = run.do({ start: "buyer", variables: { number: 7, article: "drill" } });
    expect(ordered).toMatchObject({
      openTasks: ["pack"],
      waiting: ["delivered"],
      ended: ["start", "order", "ordered"],
      instances: { buyer: 1, seller: 1 },
    });
    expect(ordered.variables).toMatchObject({ number: 7, ordered: { article: "drill" } });
    const delivered = run.do({ complete: "pack" });
    expect(delivered.ended).toEqual(["pack", "deliver", "sold", "delivered", "end"]);
    expect(delivered).toMatchObject({ instances: { buyer: 0, seller: 0 }, state: "completed" });
  });

  it("hear a signal all at once, and processes begin with it", () => {
    const waits = sequence({
      id: "heard",
      type: "intermediateCatchEvent",
      event: { type: "signal", name: "go" },
    });
    const run = simulated({ waits, begins: begunBy({ type: "signal", name: "go" }, "act") });
    run.do({ start: "waits" }, { start: "waits" });
    const after = run.do({ signal: "go", variables: { n: 1 } });
    expect(after).toMatchObject({ openTasks: ["act"], waiting: [], instances: { waits: 0, begins: 1 } });
    expect(after.ended).toEqual(["heard", "end", "heard", "end", "begin"]);
    expect(run.do({ signal: "come" }).ended).toEqual([]);
  });

  it("that send to each other without end are stopped", () => {
    const event = { type: "message", name: "ping" };
    const endless = drawn(
      [{ id: "begin", type: "startEvent", event }, send("again", "ping"), { id: "end", type: "endEvent" }],
      ["begin -> again", "again -> end"],
    );
    expect(simulated({ endless }).refusal({ message: "ping" })).toContain("does not come to rest");
  });
});
