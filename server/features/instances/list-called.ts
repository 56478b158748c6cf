import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { CallLink } from "./get-instance.schema";
import { instanceStatus } from "./instance-status";

/** A page shows so many; a loop may call thousands. */
const MOST_SHOWN = 100;

const columns = { id: true, reference: true, title: true, status: true, incidents: true } as const;

type Place = { id: string; parentInstanceId: string | null };

/** The instance that called this one and those that this one called, as far as the member may see them. */
export async function listCalled(
  tx: Transaction,
  { id, parentInstanceId }: Place,
  visible: Prisma.InstanceWhereInput,
): Promise<{ calledBy: CallLink | null; called: CallLink[] }> {
  const caller =
    parentInstanceId === null
      ? null
      : await tx.instance.findFirst({ where: { AND: [{ id: parentInstanceId }, visible] }, select: columns });
  const called = await tx.instance.findMany({
    where: { AND: [{ parentInstanceId: id }, visible] },
    select: columns,
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    take: MOST_SHOWN,
  });
  return { calledBy: caller && linkOf(caller), called: called.map(linkOf) };
}

function linkOf(row: {
  id: string;
  reference: string;
  title: string;
  status: string;
  incidents: number;
}): CallLink {
  const { id, reference, title } = row;
  return { id, reference, title, status: instanceStatus(row) };
}
