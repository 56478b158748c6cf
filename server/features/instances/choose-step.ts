import type { AdHocCommand } from "@/engine/definition/graph";
import type { CurrentMember } from "@/server/auth/member";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { runCommand } from "./run-command";
import { visibleInstances } from "./visible-instances";

/** Carries out what a member does at an ad-hoc sub-process of a request that they take part in; others do not find it. */
export async function chooseStep(
  member: CurrentMember,
  instanceId: string,
  command: AdHocCommand,
): Promise<void> {
  const instance = await withTenant(member.tenantId, async (tx) =>
    tx.instance.findFirst({
      where: { AND: [{ id: instanceId }, await visibleInstances(tx, member)] },
      select: { id: true },
    }),
  );
  if (!instance) throw notFound("request");
  await runCommand(member, instance.id, command);
}
