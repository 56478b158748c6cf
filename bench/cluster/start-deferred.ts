import { decideStarts, type StartRequest } from "@/server/runtime/decide-starts";
import { writeStarts } from "@/server/runtime/write-starts";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import type { SeededTenant } from "./seed-tenant";

export type StartPlace = Pick<SeededTenant, "tenantId" | "processId" | "memberId">;

/** Starts instances through the runtime's own path with one commit, so that workers do all of it; wakes the lane as usual. */
export function startDeferred({ tenantId, processId, memberId }: StartPlace, count: number): Promise<void> {
  const request: StartRequest = {
    processId,
    startKind: "member",
    requesterId: memberId,
    hookId: null,
    submission: {},
    actor: { kind: "system" },
    mode: "deferred",
  };
  return withTenantByKeys(tenantId, async (client) => {
    const requests = Array.from({ length: count }, () => request);
    const starts = (await decideStarts(client, tenantId, requests)).filter((decision) => decision.ok);
    if (starts.length !== count) throw new Error("The benchmark's process could not be started.");
    await writeStarts(client, tenantId, starts);
  });
}
