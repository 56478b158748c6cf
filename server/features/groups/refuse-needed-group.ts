import { AppError } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** Refuses to lose a group that tasks are given to: they would wait for nobody, and so would each new request. */
export async function refuseNeededGroup(tx: Transaction, groupId: string): Promise<void> {
  const waiting = await tx.task.count({
    where: { status: "open", candidates: { some: { candidateId: groupId } } },
  });
  const processes = await listNeedingProcesses(tx, groupId);
  if (waiting === 0 && processes.length === 0) return;
  const needs = [
    ...processes.map(({ name }) => `the process “${name}”`),
    ...(waiting > 0 ? [`${waiting} open ${waiting === 1 ? "task" : "tasks"}`] : []),
  ];
  throw new AppError(
    "REFUSED",
    `This group is needed by ${new Intl.ListFormat("en").format(needs)}. Give them to others first, or rename the group.`,
  );
}

/** Processes that can be started now and name the group somewhere; its id is a UUID, so it stands for nothing else. */
function listNeedingProcesses(tx: Transaction, groupId: string): Promise<{ name: string }[]> {
  return tx.$queryRaw`
    select p.name from processes p
    join process_versions v on v.tenant_id = p.tenant_id and v.id = p.published_version_id
    where p.archived_at is null and position(${groupId} in v.definition::text) > 0
    order by p.name`;
}
