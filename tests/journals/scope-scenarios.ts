import { end, inside, play, set, start, task } from "@/tests/support/drawn-process";
import { type InstanceDriver, testMember } from "@/tests/support/instance-driver";

const part = (more: object = {}) => [
  { id: "part", type: "subProcess", ...more },
  ...inside("part", { id: "inner", type: "startEvent" }, task("work"), { id: "out", type: "endEvent" }),
];
const onMessage = (interrupting: boolean) => [
  { id: "asked", type: "eventSubProcess" },
  ...inside(
    "asked",
    { id: "ask", type: "startEvent", interrupting, event: { type: "message", name: "ask" } },
    task("answer"),
    { id: "answered", type: "endEvent" },
  ),
];
const each = {
  kind: "multiInstance",
  collection: "[10, 20, 30]",
  output: "entry * 2",
  outputCollection: "doubled",
};

/** Completes the task of the first round that is open. */
function completeRound(driver: InstanceDriver): void {
  const [id] = Object.entries(driver.running.tokens).find(([, { wait }]) => wait === "task") ?? [];
  const complete = { type: "completeTask" as const, token: Number(id), memberId: testMember };
  driver.do({ ...complete, outcome: null, comment: null, submission: {} });
}

/** Processes with something inside something. */
export const scopeScenarios: Record<string, () => InstanceDriver> = {
  "sub-process": () => {
    const driver = play([start, ...part(), task("after"), end], "start>part>after>end", "inner>work>out");
    driver.start();
    driver.completeTask("work");
    return driver;
  },

  "sub-process-waiting": () => {
    const driver = play([start, ...part(), end], "start>part>end", "inner>work>out");
    driver.start();
    return driver;
  },

  "event-sub-process-interrupts": () => {
    const driver = play(
      [start, task("work"), ...onMessage(true), end],
      "start>work>end",
      "ask>answer>answered",
    );
    driver.start();
    driver.do({ type: "occur", token: driver.at("ask").id, payload: { by: "phone" } });
    return driver;
  },

  "event-sub-process-beside": () => {
    const driver = play(
      [start, task("work"), ...onMessage(false), end],
      "start>work>end",
      "ask>answer>answered",
    );
    driver.start();
    driver.do({ type: "occur", token: driver.at("ask").id, payload: null });
    driver.completeTask("work");
    return driver;
  },

  "inclusive-branches": () => {
    const driver = play(
      [
        start,
        set("count", "n", "2"),
        { id: "any", type: "inclusiveGateway" },
        task("one"),
        task("two"),
        task("three"),
        { id: "all", type: "inclusiveGateway" },
        task("after"),
        end,
      ],
      "start>count>any",
      ["any>one", { condition: "n >= 1" }],
      ["any>two", { condition: "n >= 2" }],
      ["any>three", { isDefault: true }],
      "one>all",
      "two>all",
      "three>all>after>end",
    );
    driver.start();
    driver.completeTask("two");
    driver.completeTask("one");
    return driver;
  },

  "each-at-the-same-time": () => {
    const driver = play([start, task("work", { loop: each }), end], "start>work>end");
    driver.start();
    completeRound(driver);
    completeRound(driver);
    return driver;
  },

  "each-in-turn": () => {
    const loop = { ...each, mode: "sequential", completionCondition: "completedCount = 2" };
    const driver = play([start, task("work", { loop }), end], "start>work>end");
    driver.start();
    completeRound(driver);
    return driver;
  },

  "each-in-turn-enough": () => {
    const loop = { ...each, mode: "sequential", completionCondition: "completedCount = 2" };
    const driver = play([start, task("work", { loop }), end], "start>work>end");
    driver.start();
    completeRound(driver);
    completeRound(driver);
    return driver;
  },

  "repeated-while": () => {
    const loop = { kind: "standard", condition: "n < 5" };
    const elements = [start, set("begin", "n", "0"), set("count", "n", "n + 1", { loop }), end];
    const driver = play(elements, "start>begin>count>end");
    driver.start();
    return driver;
  },

  "sub-process-for-each": () => {
    const driver = play([start, ...part({ loop: each }), end], "start>part>end", "inner>work>out");
    driver.start();
    completeRound(driver);
    return driver;
  },
};
