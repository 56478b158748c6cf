import type { Command } from "@/engine/instance/types";
import type { CurrentMember } from "@/server/auth/member";
import { executeCommand } from "@/server/runtime/execute-command";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { refusalError } from "./refusal-error";

/** Carries out a member's command on an instance, up to the next wait; throws what the engine refuses. */
export async function runCommand(member: CurrentMember, instanceId: string, command: Command): Promise<void> {
  const { tenantId, memberId, userId } = member;
  const result = await withTenantByKeys(tenantId, (client) =>
    executeCommand(client, {
      tenantId,
      instanceId,
      command,
      actor: { kind: "member", memberId, userId },
    }),
  );
  if (!result.ok) throw refusalError(result.refusal);
}
