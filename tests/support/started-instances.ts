import { startInstance } from "@/server/runtime/start-instance";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import type { PublishedProcess } from "./published-process";

/** Starts instances for workers to go on with. They appear all at once, when the transaction of `before` has let them. */
export async function startMany(
  published: PublishedProcess,
  count: number,
  before?: () => Promise<void>,
): Promise<void> {
  const { tenantId, processId, memberId, userId } = published;
  await withTenantByKeys(tenantId, async (client) => {
    for (let number = 0; number < count; number += 1) {
      const started = await startInstance(client, {
        tenantId,
        processId,
        startKind: "member",
        requesterId: memberId,
        hookId: null,
        submission: {},
        actor: { kind: "member", memberId, userId },
        mode: "deferred",
      });
      if (!started.ok) throw new Error(started.refusal.message);
    }
    await before?.();
  });
}
