import { describe, expect, it } from "vitest";
import { end, play, type Settings, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";

const onBorder = (id: string, attachedTo: string): Settings => ({
  id,
  type: "boundaryEvent",
  attachedTo,
  event: { type: "compensation" },
});
const undo: Settings = { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } };

/** Two steps are done, and the handler of the second is at work. */
function undoing(): InstanceDriver {
  const steps = ["a", "b"].flatMap((id) => [task(id), onBorder(`on_${id}`, id), task(`un_${id}`)]);
  const driver = play(
    [start, ...steps, undo, task("after"), end],
    "start>a>b>undo>after>end",
    "on_a>un_a",
    "on_b>un_b",
  );
  driver.start();
  driver.completeTask("a");
  driver.completeTask("b");
  return driver;
}

describe("repair while something is undone", () => {
  it("skips one handler and goes on with the next", () => {
    const driver = undoing();
    const repair = { action: "skip", token: driver.at("un_b").id } as const;
    driver.do({ type: "repair", repair, reason: "Done by phone" });
    expect(driver.where()).toEqual(["undo", "un_a"]);
    driver.completeTask("un_a");
    expect(driver.where()).toEqual(["after"]);
  });

  it("skips all that is left to undo", () => {
    const driver = undoing();
    const repair = { action: "skip", token: driver.at("undo").id } as const;
    driver.do({ type: "repair", repair, reason: "Not needed" });
    expect(driver.where()).toEqual(["after"]);
  });

  it("moves no handler into the flow and nothing into a handler", () => {
    const driver = undoing();
    const out = { action: "move", token: driver.at("un_b").id, element: "after" } as const;
    expect(driver.refusal({ type: "repair", repair: out, reason: "Go on" }).message).toBe(
      '"Task" undoes another step: skip it or try it again.',
    );
    const into = { action: "move", token: driver.at("undo").id, element: "un_a" } as const;
    expect(driver.refusal({ type: "repair", repair: into, reason: "Undo" }).message).toBe(
      '"Task" only undoes another step: choose a step of the flow.',
    );
  });

  it("moves the thrower on and keeps what no handler had begun to undo", () => {
    const driver = undoing();
    const away = { action: "move", token: driver.at("undo").id, element: "after" } as const;
    driver.do({ type: "repair", repair: away, reason: "Later" });
    expect(driver.where()).toEqual(["after"]);
    const back = { action: "move", token: driver.at("after").id, element: "undo" } as const;
    driver.do({ type: "repair", repair: back, reason: "Now" });
    expect(driver.where()).toEqual(["undo", "un_a"]);
  });

  it("undoes a step that was skipped: it counts as done", () => {
    const driver = play(
      [start, task("a"), onBorder("on_a", "a"), task("un_a"), undo, end],
      "start>a>undo>end",
      "on_a>un_a",
    );
    driver.start();
    const repair = { action: "skip", token: driver.at("a").id } as const;
    driver.do({ type: "repair", repair, reason: "Done elsewhere" });
    expect(driver.where()).toEqual(["undo", "un_a"]);
  });

  it("starts again from an earlier step, and undoes later what is still to be undone", () => {
    const driver = undoing();
    driver.do({ type: "repair", repair: { action: "restart", element: "b" }, reason: "Once more" });
    expect(driver.where()).toEqual(["b"]);
    driver.completeTask("b");
    expect(driver.where()).toEqual(["undo", "un_b"]);
    driver.completeTask("un_b");
    expect(driver.where()).toEqual(["undo", "un_a"]);
  });
});
