import { describe, expect, it } from "vitest";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const scenario = (name: string) => ({
  name,
  start: { values: { amount: 7 } },
  inputs: [{ kind: "completeTask" as const, element: "approve", outcome: "approved" }],
  expected: { status: "completed" as const, path: ["start", "approve", "end"] },
});

describe("scenarios of a process", () => {
  it("are kept, take each other's place, and go", async () => {
    const { owner, addMember } = await createTestTenant();
    const { scenarios, processes } = createCaller(owner);
    const { id: processId } = await processes.create({ name: "Purchase" });
    const { scenarioId } = await scenarios.save({ processId, scenario: scenario("Small") });
    await scenarios.save({ processId, scenario: scenario("Large") });
    const [large, small] = await scenarios.list({ processId });
    expect([large?.scenario.name, small?.id]).toEqual(["Large", scenarioId]);
    expect(small?.scenario).toMatchObject({ ...scenario("Small"), timeZone: "UTC" });

    await expect(scenarios.save({ processId, scenario: scenario("Large") })).rejects.toThrow(
      'There is a scenario called "Large" already. Choose another name.',
    );
    await expect(scenarios.rename({ scenarioId, name: "Large" })).rejects.toThrow("Choose another name.");
    await scenarios.rename({ scenarioId, name: "Tiny" });
    await scenarios.save({ processId, scenarioId, scenario: { ...scenario("Tiny"), inputs: [] } });
    expect((await scenarios.list({ processId })).at(-1)?.scenario).toMatchObject({
      name: "Tiny",
      inputs: [],
    });

    const viewer = createCaller(await addMember("viewer"));
    expect(await viewer.scenarios.list({ processId })).toHaveLength(2);
    await expect(viewer.scenarios.delete({ scenarioId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await scenarios.delete({ scenarioId });
    expect(await scenarios.list({ processId })).toHaveLength(1);
  });

  it("cannot be added to an archived process, nor be too large to be kept", async () => {
    const { owner } = await createTestTenant();
    const { scenarios, processes } = createCaller(owner);
    const { id: processId } = await processes.create({ name: "Purchase" });
    const large = { ...scenario("Large"), start: { values: { text: "x".repeat(200_001) } } };
    await expect(scenarios.save({ processId, scenario: large })).rejects.toThrow(
      'The values of "Large" are too large to be kept.',
    );
    await processes.archive({ processId, archived: true });
    await expect(scenarios.save({ processId, scenario: scenario("Late") })).rejects.toThrow("archived");
  });
});
