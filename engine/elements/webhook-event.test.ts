import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { end, play, set, start } from "@/tests/support/drawn-process";

const told = { id: "tell", type: "webhookEvent", eventType: "order.approved" };

describe("webhook event", () => {
  it("is told with what the step says, and the flow goes on at once", () => {
    const driver = play(
      [start, set("begin", "n", "20"), { ...told, data: '{total: n * 1.19, on: date("2026-03-02")}' }, end],
      "start>begin>tell>end",
    );
    const events = driver.start();
    expect(events).toContainEqual(
      expect.objectContaining({
        type: "notificationRequested",
        element: "tell",
        request: {
          kind: "webhookEvent",
          eventType: "order.approved",
          data: { total: 23.8, on: "2026-03-02" },
        },
      }),
    );
    expect(driver.running.status).toBe("completed");
  });

  it("is told with all values where the step says nothing", () => {
    const driver = play([start, set("begin", "n", "20"), told, end], "start>begin>tell>end");
    const [, ...rest] = driver.start();
    const event = rest.find(({ type }) => type === "notificationRequested");
    expect(event).toMatchObject({ request: { data: { n: 20 } } });
  });

  it("stops as an incident when its data takes too much", () => {
    const driver = play([start, { ...told, data: "for i in 1..1000000000 return i" }, end], "start>tell>end");
    driver.start();
    expect(driver.at("tell").incident ?? "no incident").toContain("its data");
  });

  it.each([
    ["", "eventTypeMissing"],
    ["order approved", "eventTypeInvalid"],
    [".approved", "eventTypeInvalid"],
    ["order..approved", "eventTypeInvalid"],
  ])("cannot be published as %j", (eventType, code) => {
    const definition = ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Telling",
      elements: [start, { ...told, eventType }, end].map((element) => ({ name: "", ...element })),
      flows: [
        { id: "a", source: "start", target: "tell" },
        { id: "b", source: "tell", target: "end" },
      ],
    });
    expect(checkProcess(definition, {}).map((problem) => problem.code)).toContain(code);
  });
});
