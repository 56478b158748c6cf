import { expect, it } from "vitest";
import { usualCalendar } from "@/contracts/calendar";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const FRIDAY_NOON = "2026-11-27T12:00:00.000Z";

/** Publishes a wait, starts it on a Friday at noon UTC and gives the moment at which it ends. */
async function waitFrom(owner: Parameters<typeof createCaller>[0] & object, wait: object): Promise<string> {
  const definition = sequence("Wait", [{ id: "wait", name: "Wait", type: "timer", ...wait }]);
  const { processes } = createCaller(owner);
  const { id: processId } = await processes.create({ name: "Wait", template: "blank" });
  const { draftRevision } = await processes.get({ processId });
  const saved = await processes.updateDraft({ processId, draftRevision, draft: definition });
  await processes.publish({ processId, draftRevision: saved.draftRevision });
  return withTenantSql(owner.tenantId, async (client) => {
    const started = await startInstance(client, {
      tenantId: owner.tenantId,
      processId,
      startKind: "member",
      requesterId: owner.memberId,
      hookId: null,
      submission: {},
      actor: { kind: "member", memberId: owner.memberId, userId: owner.userId },
      mode: "inline",
      now: FRIDAY_NOON,
    });
    if (!started.ok) throw new Error(started.refusal.message);
    const { rows } = await client.query<{ due_at: Date }>(
      "select due_at from timers where tenant_id = $1 and instance_id = $2",
      [owner.tenantId, started.instanceId],
    );
    return rows[0]?.due_at.toISOString() ?? "";
  });
}

it("counts working time by the tenant's calendar, and every hour without", async () => {
  const { owner } = await createTestTenant();
  expect(await waitFrom(owner, { duration: "PT8H" })).toBe("2026-11-27T20:00:00.000Z");
  expect(await waitFrom(owner, { duration: "PT8H", workingTime: true })).toBe("2026-11-30T12:00:00.000Z");

  const { hours } = usualCalendar("Europe/Berlin");
  await createCaller(owner).tenants.changeWorkingTime({
    timeZone: "Europe/Berlin",
    hours: { ...hours, monday: [] },
    holidays: [{ kind: "once", date: "2026-12-01", name: "Founders' day" }],
  });
  expect(await waitFrom(owner, { duration: "PT8H", workingTime: true })).toBe("2026-12-02T12:00:00.000Z");
});

it("lets only owners and admins say when people work", async () => {
  const { addMember } = await createTestTenant();
  const builder = createCaller(await addMember("builder"));
  await expect(builder.tenants.getWorkingTime()).resolves.toMatchObject({ timeZone: "UTC" });
  await expect(builder.tenants.changeWorkingTime(usualCalendar("UTC"))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("refuses a calendar in which nobody works", async () => {
  const { owner } = await createTestTenant();
  const none = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  await expect(
    createCaller(owner).tenants.changeWorkingTime({ timeZone: "UTC", hours: none, holidays: [] }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
