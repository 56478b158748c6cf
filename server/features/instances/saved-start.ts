/** What members have begun to fill in at a start: one for each member and start, until it is sent or long forgotten. */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Variables } from "@/contracts/value";
import { AppError, notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** Days since it was last saved. */
const DAYS_KEPT = 180;
/** Characters of JSON: a form of a thousand fields takes a tenth. */
const MOST_CONTENT = 1_000_000;

type Start = { processId: string; element: string };

export async function findSavedStart(
  tx: Transaction,
  memberId: string,
  start: Start,
): Promise<{ values: Variables; savedAt: Date } | null> {
  const { processId, element } = start;
  const [row] = await tx.$queryRaw<{ values: Variables; savedAt: Date }[]>`
    select content as "values", saved_at as "savedAt" from saved_submissions
    where tenant_id = current_tenant_id() and member_id = ${memberId}::uuid and process_id = ${processId}::uuid
      and element = ${element} and expires_at > now()`;
  return row ?? null;
}

/** Throws NOT_FOUND for a process that is not there. */
export async function keepStart(
  tx: Transaction,
  { tenantId, memberId }: { tenantId: string; memberId: string },
  { processId, element, values }: Start & { values: Variables },
): Promise<void> {
  const content = JSON.stringify(values);
  if (content.length > MOST_CONTENT) {
    throw new AppError(
      "TOO_LARGE",
      "This is more than can be kept for later. Send it now, or make it shorter.",
    );
  }
  await checkProcess(tx, processId);
  await tx.$executeRaw`
    delete from saved_submissions
    where tenant_id = current_tenant_id() and member_id = ${memberId}::uuid and expires_at <= now()`;
  await tx.$executeRaw`
    insert into saved_submissions (tenant_id, id, process_id, element, member_id, content, expires_at)
    values (${tenantId}::uuid, ${newId()}::uuid, ${processId}::uuid, ${element}, ${memberId}::uuid, ${content}::json,
      now() + ${DAYS_KEPT} * interval '1 day')
    on conflict (tenant_id, member_id, process_id, element) where member_id is not null
    do update set content = excluded.content, saved_at = now(), expires_at = excluded.expires_at`;
}

export async function checkProcess(tx: Transaction, processId: string): Promise<void> {
  const process = await tx.process.findFirst({ where: { id: processId }, select: { id: true } });
  if (!process) throw notFound("process");
}

/** In the transaction that starts what was saved; all starts of the process when none is named. */
export async function forgetSavedStart(
  client: PoolClient,
  start: { tenantId: string; memberId: string; processId: string; element?: string | undefined },
): Promise<void> {
  await client.query(
    `delete from saved_submissions where tenant_id = $1 and member_id = $2 and process_id = $3
       and ($4::text is null or element = $4)`,
    [start.tenantId, start.memberId, start.processId, start.element ?? null],
  );
}
