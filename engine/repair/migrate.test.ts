import { describe, expect, it } from "vitest";
import type { Mapping } from "@/contracts/repair";
import { evolve } from "@/engine/instance/evolve";
import { replay } from "@/engine/instance/replay";
import { InstanceDriver, testGroup, testMember } from "@/tests/support/instance-driver";
import { decideMigration } from "./migrate";

const task = (id: string, more: object = {}) => ({
  id,
  name: id,
  type: "userTask",
  candidates: [{ kind: "group", groupId: testGroup }],
  ...more,
});
const start = { id: "start", name: "", type: "startEvent" };
const end = { id: "end", name: "", type: "endEvent" };

function definition(elements: object[], ways: string[]) {
  const flows = ways.map((way) => {
    const [source, target] = way.split(" ");
    return { id: `${source}_${target}`, source, target };
  });
  return { schemaVersion: 1, name: "Test", elements: elements.map((one) => ({ name: "", ...one })), flows };
}

const oneTask = (...elements: object[]) =>
  definition([start, task("look"), ...elements, end], ["start look", "look end"]);

/** Moves the instance to the other definition and holds the decision against the law. */
function migrate(driver: InstanceDriver, next: object, mapping: Mapping = {}) {
  const to = new InstanceDriver(next);
  const { graph: from, running: state, now, timeZone, maxElements } = driver;
  const context = { now, timeZone, maxElements, actor: { kind: "system" as const } };
  const before = structuredClone(state);
  const decision = decideMigration(
    { from, to: to.graph, versionId: "v2", mapping, reason: "Better." },
    state,
    context,
  );
  expect(state).toStrictEqual(before);
  if (!decision.ok) return { refusal: decision.refusal.message, after: driver };
  expect(evolve(state, decision.events, now)).toStrictEqual(decision.state);
  to.journal.push(...driver.journal, { at: now, events: decision.events });
  to.state = decision.state;
  expect(JSON.parse(JSON.stringify(replay(to.journal)))).toStrictEqual(decision.state);
  return { refusal: null, after: to };
}

describe("what stays", () => {
  it("keeps open tasks as they are and goes on along the new flows", () => {
    const driver = new InstanceDriver(oneTask());
    driver.start();
    const { id } = driver.at("look");
    const next = definition(
      [start, task("look"), task("check"), end],
      ["start look", "look check", "check end"],
    );
    const { after } = migrate(driver, next);
    expect(after.at("look").id).toBe(id);
    after.completeTask("look");
    expect(after.where()).toEqual(["check"]);
  });

  it("goes on at another element where the mapping says so", () => {
    const driver = new InstanceDriver(oneTask());
    driver.start();
    const next = definition([start, task("inspect"), end], ["start inspect", "inspect end"]);
    expect(migrate(driver, next).refusal).toContain("say where the request is to go on");
    const { after } = migrate(driver, next, { look: "inspect" });
    expect(after.where()).toEqual(["inspect"]);
    expect(after.completeTask("inspect").at(-1)?.type).toBe("instanceCompleted");
  });

  it("keeps the rounds of a loop", () => {
    const loop = { kind: "multiInstance", collection: "[1, 2]" };
    const looped = (settings: object) =>
      definition([start, task("look", { loop: { ...loop, ...settings } }), end], ["start look", "look end"]);
    const driver = new InstanceDriver(looped({}));
    driver.start();
    expect(migrate(driver, looped({ mode: "sequential" })).refusal).toContain("repeated differently");
    expect(migrate(driver, oneTask()).refusal).toContain("repeated differently");
    const { after } = migrate(driver, looped({ completionCondition: "completedCount = 1" }));
    const round = Object.entries(after.running.tokens).find(([, token]) => token.round === 0)?.[0];
    after.do({
      type: "completeTask",
      token: Number(round),
      memberId: testMember,
      outcome: null,
      comment: null,
      submission: {},
    });
    expect(after.running.status).toBe("completed");
  });
});

describe("listeners", () => {
  const late = (hours: number) => ({
    id: "late",
    type: "boundaryEvent",
    attachedTo: "look",
    event: { type: "timer", duration: `PT${hours}H` },
  });
  const withLate = (hours: number) =>
    definition([start, task("look"), late(hours), end], ["start look", "look end", "late end"]);

  it("begin where the host has a new event, and stop where it is gone", () => {
    const driver = new InstanceDriver(oneTask());
    driver.start();
    const { after } = migrate(driver, withLate(2));
    expect(after.at("late")).toMatchObject({ host: after.at("look").id, wait: "timer" });
    const { after: back } = migrate(after, oneTask());
    expect(back.where()).toEqual(["look"]);
  });

  it("wait anew when the event is about something else, and on when it is the same", () => {
    const driver = new InstanceDriver(withLate(2));
    driver.start();
    const { id } = driver.at("late");
    expect(migrate(driver, withLate(2)).after.at("late").id).toBe(id);
    const { after } = migrate(driver, withLate(5));
    expect(after.at("late").id).not.toBe(id);
    expect(after.at("late").timers?.wait).toBe("2026-03-02T14:00:00.000Z");
  });

  it("do not come back when they have happened", () => {
    const once = { ...late(2), interrupting: false };
    const version = definition([start, task("look"), once, end], ["start look", "look end", "late end"]);
    const driver = new InstanceDriver(version);
    driver.start();
    driver.do({ type: "fireTimer", token: driver.at("late").id, purpose: "wait" });
    expect(migrate(driver, version).after.where()).toEqual(["look"]);
  });

  it("of a new event sub-process begin at once", () => {
    const driver = new InstanceDriver(oneTask());
    driver.start();
    const next = definition(
      [
        start,
        task("look"),
        end,
        { id: "stop", type: "eventSubProcess" },
        { id: "stopped", type: "startEvent", parent: "stop", event: { type: "message", name: "stop" } },
        { id: "gone", type: "endEvent", parent: "stop" },
      ],
      ["start look", "look end", "stopped gone"],
    );
    const { after } = migrate(driver, next);
    after.do({ type: "occur", token: after.at("stopped").id, payload: null });
    expect(after.running.status).toBe("completed");
  });
});

describe("an event in the flow", () => {
  const caught = (event: object, more: object = {}) =>
    definition(
      [start, { id: "paid", type: "intermediateCatchEvent", event, ...more }, end],
      ["start paid", "paid end"],
    );
  const message = (name: string, key?: string) => ({
    type: "message",
    name,
    ...(key === undefined ? {} : { correlationKey: key }),
  });

  it("goes on waiting when it is about the same", () => {
    const driver = new InstanceDriver(caught(message("paid", "1 + 1")));
    driver.start();
    const before = driver.at("paid");
    const { after } = migrate(driver, caught(message("paid", "1 + 1"), { name: "Money is there" }));
    expect(after.at("paid")).toEqual(before);
  });

  it("waits anew when it is about something else", () => {
    const driver = new InstanceDriver(caught(message("paid", "1 + 1")));
    driver.start();
    const { id } = driver.at("paid");
    const { after } = migrate(driver, caught(message("settled", "1 + 2")));
    expect(after.at("paid").awaited).toEqual({ kind: "message", name: "settled", correlationKey: "3" });
    expect(after.refusal({ type: "occur", token: id, payload: null }).code).toBe("tokenGone");
    after.do({ type: "occur", token: after.at("paid").id, payload: null });
    expect(after.running.status).toBe("completed");
  });

  it("counts its time from the move when the time has changed", () => {
    const timed = (duration: string) =>
      definition([start, { id: "wait", type: "timer", duration }, end], ["start wait", "wait end"]);
    const driver = new InstanceDriver(timed("PT2H"));
    driver.start();
    driver.now = "2026-03-02T10:00:00.000Z";
    expect(migrate(driver, timed("PT2H")).after.at("wait").timers?.wait).toBe("2026-03-02T11:00:00.000Z");
    expect(migrate(driver, timed("PT3H")).after.at("wait").timers?.wait).toBe("2026-03-02T13:00:00.000Z");
  });

  it("in a round of a loop stays that round", () => {
    const each = (name: string) => {
      const loop = { kind: "multiInstance", collection: "[7, 8]", output: "entry", outputCollection: "all" };
      return definition(
        [start, { id: "told", type: "receiveTask", event: message(name), loop }, end],
        ["start told", "told end"],
      );
    };
    const driver = new InstanceDriver(each("one"));
    driver.start();
    const { after } = migrate(driver, each("two"));
    for (const _ of [1, 2]) {
      const [id] = Object.entries(after.running.tokens).find(([, { wait }]) => wait === "event") ?? [];
      after.do({ type: "occur", token: Number(id), payload: null });
    }
    expect(after.variables.all).toEqual([7, 8]);
  });
});

describe("what cannot be sound", () => {
  it("is a step that is still to be undone, also inside a sub-process, and is not there any more", () => {
    const border = (id: string, attachedTo: string, parent: object) => ({
      id,
      type: "boundaryEvent",
      attachedTo,
      event: { type: "compensation" },
      ...parent,
    });
    const version = (...names: string[]) => {
      const within = { parent: "part" };
      const steps = names.flatMap((id) => [
        task(id, within),
        border(`on_${id}`, id, within),
        task(`un_${id}`, within),
      ]);
      const inside = ["begin", ...names, "finish"];
      return definition(
        [
          start,
          { id: "part", type: "subProcess" },
          { id: "begin", type: "startEvent", ...within },
          ...steps,
          { id: "finish", type: "endEvent", ...within },
          { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } },
          end,
        ],
        [
          "start part",
          "part undo",
          "undo end",
          ...inside.slice(1).map((id, index) => `${inside[index]} ${id}`),
          ...names.map((id) => `on_${id} un_${id}`),
        ],
      );
    };
    const driver = new InstanceDriver(version("a", "b"));
    driver.start();
    driver.completeTask("a");
    driver.completeTask("b");
    expect(driver.where()).toEqual(["undo", "un_b"]);
    expect(migrate(driver, version("b")).refusal).toContain('"a" was done and could be undone');
    const { after } = migrate(driver, version("a", "b"));
    after.completeTask("un_b");
    expect(after.where()).toEqual(["undo", "un_a"]);
  });

  it("is another kind of step, or another sub-process", () => {
    const driver = new InstanceDriver(oneTask());
    driver.start();
    const call = { id: "look", name: "look", type: "httpRequest", url: "https://erp.example/" };
    const changed = definition([start, call, end], ["start look", "look end"]);
    expect(migrate(driver, changed).refusal).toBe('"look" is another kind of step in the new version.');
    const nested = definition(
      [
        start,
        { id: "sub", type: "subProcess" },
        { id: "begin", type: "startEvent", parent: "sub" },
        task("look", { parent: "sub" }),
        { id: "finish", type: "endEvent", parent: "sub" },
        end,
      ],
      ["start sub", "sub end", "begin look", "look finish"],
    );
    expect(migrate(driver, nested).refusal).toContain("another sub-process");
  });

  it("is a join that waits for a way that is gone", () => {
    const parallel = (...branches: string[]) =>
      definition(
        [
          start,
          { id: "split", type: "parallelGateway" },
          ...branches.map((branch) => task(branch)),
          { id: "join", type: "parallelGateway" },
          end,
        ],
        ["start split", ...branches.flatMap((one) => [`split ${one}`, `${one} join`]), "join end"],
      );
    const driver = new InstanceDriver(parallel("a", "b", "c"));
    driver.start();
    driver.completeTask("a");
    expect(migrate(driver, parallel("b", "c")).refusal).toContain("waits for other branches");
    const { after } = migrate(driver, parallel("a", "b", "c"));
    after.completeTask("b");
    after.completeTask("c");
    expect(after.running.status).toBe("completed");
  });

  it("is a request that has ended", () => {
    const driver = new InstanceDriver(oneTask());
    driver.start();
    driver.completeTask("look");
    expect(migrate(driver, oneTask()).refusal).toContain("has ended");
  });
});
