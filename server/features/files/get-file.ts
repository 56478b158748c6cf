import type { File } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { visibleInstances } from "../instances/visible-instances";

/**
 * A file for a member who may see it: who uploaded it, and who may see the instance that it is part of. Naming a
 * stranger's file in one's own submission opens nothing: the uploader must have taken part in the instance.
 */
export function getFile(
  member: CurrentMember,
  { fileId, instanceId }: { fileId: string; instanceId?: string },
): Promise<Pick<File, "name" | "type" | "content">> {
  return withTenant(member.tenantId, async (tx) => {
    const file = await tx.file.findFirst({
      where: { id: fileId },
      select: { id: true, uploadedBy: true },
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

type KnownFile = Pick<File, "id" | "uploadedBy">;

async function isPart(tx: Transaction, member: CurrentMember, file: KnownFile, instanceId: string) {
  const instance = await tx.instance.findFirst({
    where: { AND: [{ id: instanceId }, await visibleInstances(tx, member)] },
    select: { state: true, requesterId: true, tasks: { select: { completedBy: true } } },
  });
  if (!instance) return false;
  const people = [instance.requesterId, ...instance.tasks.map((task) => task.completedBy)];
  const fromParticipant = file.uploadedBy === null || people.includes(file.uploadedBy);
  return fromParticipant && JSON.stringify(instance.state).includes(file.id);
}
