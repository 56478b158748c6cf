import { expect, it } from "vitest";
import { end, inside, play, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";
import type { AdHocView } from "./ad-hoc.schema";
import { viewAdHoc } from "./view-ad-hoc";

const played = (settings: object = {}): InstanceDriver => {
  const steps = inside("care", task("call", { name: "Call them" }), task("note"), task("after"));
  const driver = play(
    [start, { id: "care", type: "adHocSubProcess", ...settings }, ...steps, end],
    "start>care>end",
    "note>after",
  );
  driver.start();
  return driver;
};

function viewed(driver: InstanceDriver): AdHocView | null {
  const { definition, nodes } = driver.graph;
  const element = nodes.get("care")?.element;
  return element === undefined ? null : viewAdHoc(definition, element, driver.at("care"));
}

const activate = (driver: InstanceDriver, element: string) =>
  driver.do({ type: "activateElement", token: driver.at("care").id, element });

it("offers the steps that no other step leads to, and that it is done", () => {
  const driver = played();
  const steps = [
    { element: "call", title: "Call them" },
    { element: "note", title: "Task" },
  ];
  expect(viewed(driver)).toEqual({ steps, canComplete: true, givesUp: 0 });
  activate(driver, "call");
  expect(viewed(driver)).toEqual({ steps, canComplete: true, givesUp: 1 });
});

it("offers nothing more while one of a sequential one is at work", () => {
  const driver = played({ ordering: "sequential", cancelRemaining: false });
  activate(driver, "call");
  expect(viewed(driver)).toEqual({ steps: [], canComplete: true, givesUp: 0 });
});

it("leaves it to the condition where there is one", () => {
  expect(viewed(played({ completionCondition: "done = true" }))?.canComplete).toBe(false);
});

it("offers nothing while it comes to its end, and nothing at other elements", () => {
  const driver = played({ cancelRemaining: false });
  activate(driver, "call");
  driver.do({ type: "completeAdHoc", token: driver.at("care").id });
  expect(viewed(driver)).toBeNull();
  const call = driver.graph.nodes.get("call")?.element;
  expect(call && viewAdHoc(driver.graph.definition, call, driver.at("call"))).toBeNull();
});
