import { BulkActionSchema } from "@/contracts/repair";
import type { Prisma } from "@/prisma/generated/client";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { BulkOperationView } from "./bulk-repair.schema";

type Row = Prisma.BulkOperationGetPayload<object>;

/** Bulk operations with their progress, in the given order. */
export async function presentOperations(tx: Transaction, rows: readonly Row[]): Promise<BulkOperationView[]> {
  const counts = await tx.bulkOperationRow.groupBy({
    by: ["operationId", "status"],
    where: { operationId: { in: rows.map((row) => row.id) } },
    _count: true,
  });
  const names = await loadNames(
    tx,
    rows.map((row) => row.createdBy),
  );
  return rows.map((row) => {
    const count = (status: string) =>
      counts.find((one) => one.operationId === row.id && one.status === status)?._count ?? 0;
    return {
      id: row.id,
      action: BulkActionSchema.parse(row.action),
      reason: row.reason,
      createdByName: names.member(row.createdBy) ?? FORMER_MEMBER,
      createdAt: row.createdAt,
      endedAt: row.endedAt,
      cancelledAt: row.cancelledAt,
      total: row.total,
      waiting: count("waiting"),
      done: count("done"),
      refused: count("refused"),
      cancelled: count("cancelled"),
    };
  });
}
