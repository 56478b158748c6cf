import type { CurrentMember } from "@/server/auth/member";
import { toAppError } from "@/server/errors";
import { runCommand } from "@/server/features/instances/run-command";
import { withTenant } from "@/server/tenancy/with-tenant";

/** Gives back what a member has claimed who can no longer work on it, so that the other candidates can. */
export async function releaseClaims(acting: CurrentMember, memberId: string): Promise<void> {
  const claimed = await withTenant(acting.tenantId, (tx) =>
    tx.task.findMany({
      where: { status: "open", claimedBy: memberId },
      select: { instanceId: true, token: true },
    }),
  );
  for (const { instanceId, token } of claimed) {
    await runCommand(acting, instanceId, { type: "releaseTask", token, memberId }).catch(ignoreConflict);
  }
}

/** The task was completed or released in the meantime. */
function ignoreConflict(error: unknown): void {
  if (toAppError(error).code !== "CONFLICT") {
    throw error;
  }
}
