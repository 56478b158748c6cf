import type { File } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { visibleInstances } from "../instances/visible-instances";

/**
 * A file for a member who may see it: who uploaded it, and who may see the instance that it is part of. Naming a
 * stranger's file in one's own submission opens nothing: the uploader must have taken part in the instance, or the
 * instance that made it must have handed it on by calls.
 */
export function getFile(
  member: CurrentMember,
  { fileId, instanceId }: { fileId: string; instanceId?: string },
): Promise<Pick<File, "name" | "type" | "content">> {
  return withTenant(member.tenantId, async (tx) => {
    const file = await tx.file.findFirst({
      where: { id: fileId },
      select: { id: true, uploadedBy: true, instanceId: true },
    });
    const maySee =
      file &&
      (file.uploadedBy === member.memberId || (instanceId && (await isPart(tx, member, file, instanceId))));
    if (!maySee) throw notFound("file");
    return tx.file.findFirstOrThrow({
      where: { id: fileId },
      select: { name: true, type: true, content: true },
    });
  });
}

type KnownFile = Pick<File, "id" | "uploadedBy" | "instanceId">;

async function isPart(tx: Transaction, member: CurrentMember, file: KnownFile, instanceId: string) {
  const instance = await tx.instance.findFirst({
    where: { AND: [{ id: instanceId }, await visibleInstances(tx, member)] },
    select: { state: true, requesterId: true, tasks: { select: { completedBy: true } } },
  });
  if (!instance || !JSON.stringify(instance.state).includes(file.id)) return false;
  if (file.instanceId !== null) return sharesCalls(tx, instanceId, file.instanceId);
  const people = [instance.requesterId, ...instance.tasks.map((task) => task.completedBy)];
  return file.uploadedBy === null || people.includes(file.uploadedBy);
}

/** Whether one of the instances is the other, or was called by it, directly or through others. */
async function sharesCalls(tx: Transaction, one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [row] = await tx.$queryRaw<{ related: boolean }[]>`
    with recursive callers as (
      select i.id, i.id as origin, i.parent_instance_id from instances i where i.id in (${one}::uuid, ${other}::uuid)
      union all
      select i.id, c.origin, i.parent_instance_id from callers c
      join instances i on i.tenant_id = current_tenant_id() and i.id = c.parent_instance_id
    )
    select exists (select from callers where id in (${one}::uuid, ${other}::uuid) and id <> origin) as related`;
  return row?.related ?? false;
}
