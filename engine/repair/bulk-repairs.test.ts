import { expect, it } from "vitest";
import { InstanceDriver, sequence, testGroup } from "@/tests/support/instance-driver";
import { bulkRepairs } from "./bulk-repairs";

const loop = { kind: "multiInstance", collection: "[1, 2]" };
const call = { id: "call", name: "Call", type: "httpRequest", url: "https://erp.example/", loop };
const task = {
  id: "look",
  name: "Look",
  type: "userTask",
  candidates: [{ kind: "group", groupId: testGroup }],
};

function failed() {
  const driver = new InstanceDriver(sequence(call, task));
  driver.start();
  const rounds = Object.entries(driver.running.tokens).filter(([, token]) => token.wait === "effect");
  for (const [id] of rounds) driver.do({ type: "effectFailed", token: Number(id), reason: "No." });
  return { driver, tokens: rounds.map(([id]) => Number(id)) };
}

it("retries each failed step of an instance", () => {
  const { driver, tokens } = failed();
  const values = { order: 1 };
  expect(bulkRepairs(driver.running, { action: "retry", values })).toEqual({
    ok: true,
    repairs: tokens.map((token) => ({ action: "retry", token, values })),
  });
  expect(bulkRepairs(driver.running, { action: "retry", element: "look" })).toEqual({
    ok: false,
    reason: "This step has not failed here.",
  });
});

it("moves and skips a looped step as a whole", () => {
  const { driver } = failed();
  const { id: token } = driver.at("call");
  expect(bulkRepairs(driver.running, { action: "move", element: "call", target: "look" })).toEqual({
    ok: true,
    repairs: [{ action: "move", token, element: "look" }],
  });
  expect(bulkRepairs(driver.running, { action: "skip", element: "call", values: {} })).toEqual({
    ok: true,
    repairs: [{ action: "skip", token, values: {} }],
  });
});

it("says where there is nothing to do", () => {
  const { driver } = failed();
  expect(bulkRepairs(driver.running, { action: "skip", element: "look" })).toMatchObject({ ok: false });
});
