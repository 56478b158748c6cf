import { expect, it } from "vitest";
import { end, inside, play, start, task } from "@/tests/support/drawn-process";
import { why } from "../why";

it("tells what can be started in an ad-hoc sub-process, and how it ends", () => {
  const care = { id: "care", type: "adHocSubProcess", name: "Care" };
  const driver = play([start, care, ...inside("care", task("call"), task("visit")), end], "start>care>end");
  driver.start();
  const journal = driver.journal.map((entry) => ({ ...entry, actor: { kind: "system" as const } }));
  const names = { member: () => undefined, group: () => undefined };
  const [told] = why(driver.graph, journal, names, { now: driver.now });
  expect(told).toMatchObject({
    wait: 'Somebody can start "Task" or "Task" in "Care", or say that it is done',
    notDone: ["Nothing is at work inside."],
    next: [
      "Everybody who takes part in this request can start a step.",
      "It goes on when somebody says that it is done.",
    ],
  });
});
