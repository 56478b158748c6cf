import { expect, it } from "vitest";
import type { Repair } from "@/contracts/repair";
import { InstanceDriver, sequence, testGroup } from "@/tests/support/instance-driver";
import { previewCommand } from "./preview-command";

const candidates = [{ kind: "group", groupId: testGroup }];
const task = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  type: "userTask",
  candidates,
  ...more,
});
const names = { member: () => "Ana", group: () => "Finance" };

function preview(driver: InstanceDriver, repair: Repair) {
  const { graph, running: state, now, timeZone, maxElements } = driver;
  const context = { now, timeZone, maxElements, actor: { kind: "system" as const } };
  const command = { type: "repair" as const, repair, reason: "Because." };
  return previewCommand({ graph, state, command, context, names });
}

it("says what ends, what is set and what begins, and writes nothing", () => {
  const driver = new InstanceDriver(sequence(task("look", "Look at it"), task("pay", "Pay")));
  driver.start();
  const before = structuredClone(driver.running);
  expect(
    preview(driver, { action: "skip", token: driver.at("look").id, values: { amount: 1 } }),
  ).toMatchObject({
    ok: true,
    lines: [
      { kind: "ends", text: 'The task "Look at it" is withdrawn' },
      { kind: "changes", text: '"Look at it" is done and sets look, amount' },
      { kind: "begins", text: 'Waiting for Finance to do "Pay"' },
    ],
  });
  expect(driver.running).toStrictEqual(before);
});

it("gives the refusal that the repair itself would give", () => {
  const driver = new InstanceDriver(sequence(task("look", "Look at it")));
  driver.start();
  const repair = { action: "retry" as const, token: driver.at("look").id };
  expect(preview(driver, repair)).toMatchObject({
    ok: false,
    refusal: { message: '"Look at it" has not failed.' },
  });
});

it("warns when trying again would fail again", () => {
  const driver = new InstanceDriver(
    sequence({ id: "call", name: "Call", type: "httpRequest", url: "{{ address }}" }),
  );
  driver.start();
  const lines = preview(driver, { action: "retry", token: driver.at("call").id });
  expect(lines).toMatchObject({ ok: true, lines: [{ kind: "changes" }, { kind: "warns" }] });
});

it("warns of a join that a moved branch leaves waiting", () => {
  const elements = [
    { id: "start", name: "", type: "startEvent" },
    { id: "split", name: "", type: "parallelGateway" },
    task("left", "Left"),
    task("right", "Right"),
    { id: "join", name: "Both done", type: "parallelGateway" },
    task("after", "After"),
    { id: "end", name: "", type: "endEvent" },
  ];
  const ways = [
    "start split",
    "split left",
    "split right",
    "left join",
    "right join",
    "join after",
    "after end",
  ];
  const flows = ways.map((way, index) => {
    const [source, target] = way.split(" ");
    return { id: `f${index}`, source, target };
  });
  const driver = new InstanceDriver({ schemaVersion: 1, name: "Test", elements, flows });
  driver.start();
  const result = preview(driver, { action: "move", token: driver.at("left").id, element: "after" });
  expect(result.ok && result.lines.filter(({ kind }) => kind === "warns")).toEqual([
    { kind: "warns", text: expect.stringContaining('"Both done" may wait for ever') },
  ]);
  const within = preview(driver, { action: "move", token: driver.at("left").id, element: "right" });
  expect(within.ok && within.lines.some(({ kind }) => kind === "warns")).toBe(true);
});
