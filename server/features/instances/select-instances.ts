import type { BulkAction } from "@/contracts/repair";
import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { type InstanceSelection, MAX_BULK_INSTANCES } from "./bulk-repair.schema";
import { instanceWhere } from "./instance-where";
import { visibleInstances } from "./visible-instances";

/** The ids of the instances that are meant, oldest first. Throws for one that the member cannot see, and for too many. */
export async function selectInstances(
  tx: Transaction,
  member: CurrentMember,
  selection: InstanceSelection,
): Promise<string[]> {
  const rows = await tx.instance.findMany({
    where: { AND: [await visibleInstances(tx, member), await whereOf(tx, member, selection)] },
    select: { id: true },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    take: MAX_BULK_INSTANCES + 1,
  });
  if (selection.kind === "ids" && rows.length < new Set(selection.instanceIds).size)
    throw notFound("request");
  if (rows.length > MAX_BULK_INSTANCES) {
    throw new AppError(
      "REFUSED",
      `More than ${MAX_BULK_INSTANCES.toLocaleString("en")} requests match. Narrow the filter and do it in parts.`,
    );
  }
  return rows.map((row) => row.id);
}

/** Those that are named are tried even if they have ended, so that people are told. */
async function whereOf(
  tx: Transaction,
  { memberId }: CurrentMember,
  selection: InstanceSelection,
): Promise<Prisma.InstanceWhereInput> {
  if (selection.kind === "ids") return { id: { in: selection.instanceIds } };
  const own = selection.scope === "mine" ? { requesterId: memberId } : {};
  return { AND: [own, { status: "running" }, await instanceWhere(tx, selection.filter)] };
}

/** The version that a migration names has to be one of the tenant's. */
export async function requireVersionOf(tx: Transaction, action: BulkAction): Promise<void> {
  if (action.action !== "migrate") return;
  const version = await tx.processVersion.findFirst({
    where: { id: action.versionId },
    select: { id: true },
  });
  if (version === null) throw notFound("process version");
}
