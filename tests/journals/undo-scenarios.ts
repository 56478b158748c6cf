import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";

const undo = (id: string, attachedTo: string): Settings => ({
  id,
  type: "boundaryEvent",
  attachedTo,
  event: { type: "compensation" },
});
const care = (more: object = {}): Settings[] => [
  { id: "care", type: "adHocSubProcess", ...more },
  ...inside("care", task("call"), task("visit")),
];
const activate = (driver: InstanceDriver, element: string) =>
  driver.do({ type: "activateElement", token: driver.at("care").id, element });

/** Work that is undone, and work without an order. */
export const undoScenarios: Record<string, () => InstanceDriver> = {
  "compensation-running": () => {
    const throws = { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } };
    const driver = play(
      [start, task("book"), undo("on_book", "book"), task("cancel"), throws, end],
      "start>book>undo>end",
      "on_book>cancel",
    );
    driver.start();
    driver.completeTask("book");
    return driver;
  },

  "compensation-done": () => {
    const throws = { id: "undo", type: "endEvent", event: { type: "compensation" } };
    const driver = play(
      [start, set("a", "log", '"a"'), undo("on_a", "a"), set("un_a", "log", 'log + "A"'), throws],
      "start>a>undo",
      "on_a>un_a",
    );
    driver.start();
    return driver;
  },

  "transaction-cancelled": () => {
    const cancelled = { ...undo("cancelled", "trip"), event: { type: "cancel" } };
    const driver = play(
      [
        start,
        { id: "trip", type: "transaction" },
        ...inside(
          "trip",
          { id: "inner", type: "startEvent" },
          set("a", "log", '"a"'),
          undo("on_a", "a"),
          task("un_a"),
          { id: "cancel", type: "endEvent", event: { type: "cancel" } },
        ),
        cancelled,
        end,
      ],
      "start>trip>end",
      "inner>a>cancel",
      "on_a>un_a",
      "cancelled>end",
    );
    driver.start();
    return driver;
  },

  "ad-hoc-open": () => {
    const driver = play([start, ...care(), end], "start>care>end");
    driver.start();
    activate(driver, "visit");
    return driver;
  },

  "ad-hoc-coming-to-its-end": () => {
    const driver = play([start, ...care({ cancelRemaining: false }), end], "start>care>end");
    driver.start();
    activate(driver, "visit");
    driver.do({ type: "completeAdHoc", token: driver.at("care").id });
    return driver;
  },

  "ad-hoc-with-condition": () => {
    const driver = play([start, ...care({ completionCondition: "call != null" }), end], "start>care>end");
    driver.start();
    activate(driver, "call");
    driver.completeTask("call");
    return driver;
  },
};
