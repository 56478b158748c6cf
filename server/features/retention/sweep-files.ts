/**
 * Deletes uploads that never became part of a request: somebody chose a file and did not send the form. A file is looked for
 * once, some weeks after its upload, in the requests that its uploader began or worked on since, journal included, so that
 * a value that was replaced later counts as well. What has no uploader is left alone.
 */
import type { PoolClient } from "pg";

/** Forms may stay open over a holiday. */
const WEEKS = 5;
const MOST = 20;

const OLD_UNSEEN = `
  select id, uploaded_by, created_at from files
  where tenant_id = $1 and used_at is null and uploaded_by is not null and created_at < now() - make_interval(weeks => $2)
  order by created_at limit $3`;

const IS_USED = `
  select exists (
    select from (
      select id from instances where tenant_id = $1 and requester_id = $2 and started_at >= $3::timestamptz - interval '1 hour'
      union
      select instance_id from tasks where tenant_id = $1 and completed_by = $2 and ended_at >= $3::timestamptz - interval '1 hour'
      union
      select t.instance_id from task_votes v join tasks t on t.tenant_id = v.tenant_id and t.id = v.task_id
      where v.tenant_id = $1 and v.voted_by = $2
    ) worked join journal j on j.tenant_id = $1 and j.instance_id = worked.id
    where strpos(j.events::text, $4) > 0
  ) as used`;

type Candidate = { id: string; uploaded_by: string; created_at: Date };

export async function sweepFiles(
  client: PoolClient,
  tenantId: string,
): Promise<{ rows: number; isFull: boolean }> {
  const { rows: files } = await client.query<Candidate>(OLD_UNSEEN, [tenantId, WEEKS, MOST]);
  for (const { id, uploaded_by: uploader, created_at: at } of files) {
    const { rows } = await client.query<{ used: boolean }>(IS_USED, [tenantId, uploader, at, id]);
    const isUsed = rows[0]?.used ?? true;
    await client.query(
      isUsed
        ? "update files set used_at = now() where tenant_id = $1 and id = $2"
        : "delete from files where tenant_id = $1 and id = $2",
      [tenantId, id],
    );
  }
  return { rows: files.length, isFull: files.length === MOST };
}
