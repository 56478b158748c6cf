import { expect, it } from "vitest";
import { end, play, start, task } from "@/tests/support/drawn-process";

const sum = {
  id: "sum",
  type: "scriptTask",
  source: "return inputs.a + 1;",
  inputs: [{ variable: "a", expression: "20 + 1" }],
};

it("sends a script what it asks for and nothing else, and keeps what it returns", () => {
  const driver = play([start, sum, end], "start>sum>end");
  const requested = driver.start().find((event) => event.type === "effectRequested");
  expect(requested?.request).toEqual({
    kind: "script",
    source: sum.source,
    inputs: { a: 21 },
    timeoutSeconds: 2,
  });
  driver.do({ type: "effectSucceeded", token: driver.at("sum").id, result: 22 });
  expect(driver.variables).toEqual({ sum: 22 });
});

it("goes to its error event when the script fails", () => {
  const failed = {
    id: "failed",
    type: "boundaryEvent",
    attachedTo: "sum",
    event: { type: "error", code: "script" },
  };
  const driver = play([start, sum, failed, task("look"), end], "start>sum>end", "failed>look>end");
  driver.start();
  driver.do({
    type: "effectFailed",
    token: driver.at("sum").id,
    reason: "It took too long.",
    code: "script",
  });
  expect(driver.where()).toEqual(["look"]);
});

it("cannot be published without a script", () => {
  expect(() => play([start, { ...sum, source: " " }, end], "start>sum>end")).toThrow(/has no script/);
});
