import type { PoolClient } from "pg";
import { closureOf } from "./link-closure";
import { linkUrl } from "./link-url";
import type { LinkRow, LinkState } from "./links.schema";

type Row = Omit<LinkRow, "url" | "state"> & {
  publicId: string;
  isOn: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
  isPublished: boolean;
  now: Date;
};

const READ = `
select l.id, l.name, l.public_id as "publicId", l.process_id as "processId", p.name as "processName",
  l.disabled_at is null as "isOn", l.opens_at as "opensAt", l.closes_at as "closesAt", l.answers,
  l.max_answers as "maxAnswers", l.created_at as "createdAt", clock_timestamp() as now,
  p.published_version_id is not null and p.archived_at is null as "isPublished",
  (select max(a.answered_at) from link_answers a where a.tenant_id = l.tenant_id and a.link_id = l.id) as "lastAnswerAt"
from public_links l join processes p on p.tenant_id = l.tenant_id and p.id = l.process_id
where l.tenant_id = $1 and ($2::uuid is null or l.id = $2)
order by l.created_at desc, l.id`;

/** Links of the client's tenant, newest first; one link when its id is given. */
export async function readLinkRows(
  client: PoolClient,
  tenantId: string,
  linkId: string | null = null,
): Promise<LinkRow[]> {
  const { rows } = await client.query<Row>(READ, [tenantId, linkId]);
  return rows.map((row) => {
    const { id, name, publicId, processId, processName, answers, maxAnswers, createdAt, lastAnswerAt } = row;
    const url = linkUrl(publicId);
    const state = stateOf(row);
    return { id, name, url, processId, processName, state, answers, maxAnswers, createdAt, lastAnswerAt };
  });
}

function stateOf(row: Row): LinkState {
  if (!row.isPublished) return "unpublished";
  return closureOf(row)?.reason ?? "open";
}
