/** What has to stay quick however much work is finished: what lanes and people ask for all day. */
import { lanes } from "@/contracts/lane";
import { takeDeliveries } from "@/server/runtime/take-deliveries";
import { type Take, takeDue, takeReady } from "@/server/runtime/take-turns";
import { withPlatformSql, withTenantSql } from "@/server/tenancy/with-tenant";
import { claimEffects } from "@/worker/effects/claim-effects";
import type { GrownTenant } from "./grown-tenant";

const SLICE = 100;

class Undone extends Error {}

/** Takes rows as a slice does, and lets go of them. */
async function takeAndLetGo(tenantId: string, take: Take): Promise<void> {
  await withTenantSql(tenantId, async (client) => {
    await take(client, { tenantId, limit: SLICE });
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

async function sweepOnce(): Promise<void> {
  await withPlatformSql(async (client) => {
    for (const lane of lanes) await client.query("select tenant_id from list_ready_tenants($1)", [lane]);
  });
}

type Operation = (tenant: GrownTenant, round: number) => Promise<unknown>;

export const claims: Record<string, Operation> = {
  sweep: sweepOnce,
  claimAdvance: ({ tenantId }) => takeAndLetGo(tenantId, takeReady),
  claimTimers: ({ tenantId }) => takeAndLetGo(tenantId, takeDue),
  claimDeliveries: ({ tenantId }) => takeAndLetGo(tenantId, takeDeliveries),
  claimEffects: ({ tenantId }) => claimEffects({ tenantId, serverId: tenantId }, 1),
};

export const pages: Record<string, Operation> = {
  inboxPage: ({ caller }) => caller.tasks.list({ list: "open" }),
  doneTasksPage: ({ caller }) => caller.tasks.list({ list: "done" }),
  inboxCount: ({ caller }) => caller.tasks.count(),
  requestsPage: ({ caller }) => caller.instances.list({ scope: "all", filter: {} }),
  ownRequestsPage: ({ caller }) => caller.instances.list({ scope: "mine", filter: {} }),
  openRequestsPage: ({ caller, processId }) =>
    caller.instances.list({ scope: "all", filter: { processId, open: true } }),
  startPage: ({ caller }) => caller.processes.listStartable(),
  processesPage: ({ caller }) => caller.processes.list({}),
  instancePage: ({ caller, finished }, round) =>
    caller.instances.get({ instanceId: finished[round % finished.length] ?? "" }),
};

export const reports: Record<string, Operation> = {
  performance: ({ caller, processId }) => caller.reports.processPerformance({ processId, days: 30 }),
  load: ({ caller }) => caller.reports.processingLoad({}),
};

export const hotOperations: Record<string, Operation> = { ...claims, ...pages, ...reports };
