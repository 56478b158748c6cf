/** What the page of an instance says of a call that has no outcome yet. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, it } from "vitest";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";
import { claimEffects } from "@/worker/effects/claim-effects";
import { LeaseLost, reportOutcome } from "@/worker/effects/report-outcome";

const database = useTestDatabase();

/** An instance that waits for a call, its owner's callers, and a server that may take the call. */
async function calling() {
  const step = { id: "order", name: "Order", type: "httpRequest", url: "http://127.0.0.1:9/" };
  const definition = sequence("Call", [{ ...step, retry: { attempts: 3, backoffSeconds: 60 } }]);
  const published = await publishProcess(database.url, { definition });
  const owner: CurrentMember = {
    ...published,
    tenantSlug: "test",
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: "ada@example.test",
    timeZone: "UTC",
  };
  const { instances } = createCaller(owner);
  const { instanceId } = await instances.start({
    processId: published.processId,
    submission: {},
    idempotencyKey: randomUUID(),
  });
  const serverId = await addServer();
  const claim = () => claimEffects({ tenantId: published.tenantId, serverId }, 1);
  return { instances, instanceId, claim };
}

it("says which try it is, what the last one said and when the next comes", async () => {
  const { instances, instanceId, claim } = await calling();
  const look = async () => (await instances.get({ instanceId })).tokens[0]?.call;

  expect(await look()).toMatchObject({ attempts: 0, maxAttempts: 3, lastError: null });
  const { claimed } = await claim();
  expect(await look()).toEqual({ attempts: 1, maxAttempts: 3, lastError: null, nextTryAt: null, held: null });
  for (const effect of claimed) {
    await reportOutcome(effect, { kind: "retry", reason: "The ERP answered 503." });
  }
  const failed = await look();
  expect(failed).toMatchObject({ attempts: 1, lastError: "The ERP answered 503." });
  expect(failed?.nextTryAt?.getTime()).toBeGreaterThan(Date.now() + 20_000);
});

it("changes nothing when the answer comes after the request was ended", async () => {
  const { instances, instanceId, claim } = await calling();
  const { claimed } = await claim();
  await instances.terminate({ instanceId, reason: "Not needed" });
  expect(claimed).toHaveLength(1);
  for (const effect of claimed) {
    await expect(reportOutcome(effect, { kind: "succeeded", result: { status: 200 } })).rejects.toThrow(
      LeaseLost,
    );
  }
  const { status, variables, tokens } = await instances.get({ instanceId });
  expect({ status, variables, tokens }).toEqual({ status: "terminated", variables: {}, tokens: [] });
});

async function addServer(): Promise<string> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const serverId = randomUUID();
  await client.query(
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
    [serverId],
  );
  await client.end();
  return serverId;
}
