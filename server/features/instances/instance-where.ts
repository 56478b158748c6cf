import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { InstanceFilter, InstanceStatus } from "./list-instances.schema";
import { searchWhere } from "./search-where";

const statusWhere: Record<InstanceStatus, Prisma.InstanceWhereInput> = {
  running: { status: "running" },
  completed: { status: "completed" },
  terminated: { status: "terminated" },
  incident: { status: "running", incidents: { gt: 0 } },
};

/** The filter of a list of instances as a query. */
export async function instanceWhere(
  tx: Transaction,
  filter: InstanceFilter,
): Promise<Prisma.InstanceWhereInput> {
  const conditions: Prisma.InstanceWhereInput[] = [
    { processId: filter.processId, test: filter.test },
    { startedAt: { gte: filter.startedFrom, lt: filter.startedTo } },
  ];
  if (filter.status) conditions.push(statusWhere[filter.status]);
  if (filter.open) conditions.push({ endedAt: null });
  if (filter.version) conditions.push({ processVersion: { number: filter.version } });
  if (filter.endedFrom || filter.endedTo) {
    conditions.push({ endedAt: { gte: filter.endedFrom, lt: filter.endedTo } });
  }
  if (filter.search) conditions.push(await searchWhere(tx, filter.search));
  if (filter.element || filter.serverId || filter.leftFrom || filter.leftTo)
    conditions.push({ id: { in: await instancesWithStep(tx, filter) } });
  return { AND: conditions };
}

/** Enough for a person to look through; a report's list is a sample of the newest beyond that. */
const MAX_STEP_INSTANCES = 5000;

async function instancesWithStep(tx: Transaction, filter: InstanceFilter): Promise<string[]> {
  const steps = await tx.stepFact.findMany({
    where: {
      processId: filter.processId,
      element: filter.element,
      serverId: filter.serverId,
      leftAt: { gte: filter.leftFrom, lt: filter.leftTo },
    },
    distinct: ["instanceId"],
    select: { instanceId: true },
    orderBy: { leftAt: "desc" },
    take: MAX_STEP_INSTANCES,
  });
  return steps.map((step) => step.instanceId);
}
