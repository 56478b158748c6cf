/** Plain graphile-worker with a job per instance: each goes on through our runtime, in a transaction of its own. */
import { z } from "zod";
import { executeCommand } from "@/server/runtime/execute-command";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { runCountingWorker } from "./run-counting-worker";

const JobSchema = z.object({ tenantId: z.uuid(), instanceId: z.uuid() });

await runCountingWorker("instance", async (payload) => {
  const { tenantId, instanceId } = JobSchema.parse(payload);
  const result = await withTenantSql(tenantId, (client) =>
    executeCommand(client, {
      tenantId,
      instanceId,
      command: { type: "advance" },
      actor: { kind: "system" },
    }),
  );
  if (!result.ok) throw new Error(result.refusal.message);
});
