/**
 * What starts a process besides people and hooks: the events at the starts of its published version. Written whenever
 * that version changes, in the same transaction, and emptied when the process is archived.
 */
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { startDue } from "@/engine/events/start-due";
import { type TenantClock, tenantClock } from "@/server/runtime/tenant-clock";
import type { Transaction } from "@/server/tenancy/with-tenant";

type Owner = { tenantId: string; processId: string };

export async function setStartEvents(
  tx: Transaction,
  { tenantId, processId }: Owner,
  definition: ProcessDefinition | null,
): Promise<void> {
  await tx.startEvent.deleteMany({ where: { processId } });
  if (definition === null) return;
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`select now() as now`;
  const createdAt = clock?.now ?? new Date();
  const tenant = await tx.tenant.findFirst({ select: { timeZone: true, calendar: true } });
  const tenantTime = tenantClock(tenant?.timeZone ?? "UTC", tenant?.calendar ?? null);
  const data = listStartEvents(definition, createdAt, tenantTime).map((event) => ({
    ...event,
    tenantId,
    processId,
    createdAt,
  }));
  await tx.startEvent.createMany({ data });
}

/** Those of the version that is published now; none when there is none. */
export async function restoreStartEvents(tx: Transaction, owner: Owner): Promise<void> {
  const process = await tx.process.findFirst({ where: { id: owner.processId } });
  const version = process?.publishedVersionId
    ? await tx.processVersion.findFirst({ where: { id: process.publishedVersionId } })
    : null;
  await setStartEvents(tx, owner, version && ProcessDefinitionSchema.parse(version.definition));
}

type NewStartEvent = {
  element: string;
  kind: "message" | "signal" | "timer";
  name: string | null;
  dueAt: Date | null;
  cycle: string | null;
};

function listStartEvents(
  definition: ProcessDefinition,
  publishedAt: Date,
  time: TenantClock,
): NewStartEvent[] {
  return definition.elements.flatMap((element): NewStartEvent[] => {
    if (element.type !== "startEvent" || element.parent !== undefined) return [];
    const { id, event } = element;
    if (event?.type === "message" || event?.type === "signal") {
      return [{ element: id, kind: event.type, name: event.name, dueAt: null, cycle: null }];
    }
    if (event?.type !== "timer") return [];
    const now = publishedAt.toISOString();
    const due = startDue(event, { ...time, publishedAt: now, now, fired: 0 });
    return [
      {
        element: id,
        kind: event.type,
        name: null,
        dueAt: due === null ? null : new Date(due),
        cycle: event.cycle ?? null,
      },
    ];
  });
}
