/**
 * Counts an answer in the transaction that starts its request. The row of the link is locked last and only until the commit,
 * so that the limit is exact however many arrive at once, and those who come too late leave nothing behind.
 */
import type { PoolClient } from "pg";
import { checkOpen, fullLink } from "./link-closure";
import { type PublicLink, readPublicLink } from "./public-link";
import { answeredBefore } from "./visitor";

export async function hasAnswered(
  client: PoolClient,
  { tenantId, id }: PublicLink,
  personKey: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    "select from link_answers where tenant_id = $1 and link_id = $2 and person_key = $3",
    [tenantId, id, personKey],
  );
  return rowCount !== 0;
}

/** The reference of the request that this very answer has started before; null when it is new. */
export async function findRepeated(
  client: PoolClient,
  { tenantId, id }: PublicLink,
  answerId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ reference: string | null }>(
    `select i.reference from link_answers a left join instances i on i.tenant_id = a.tenant_id and i.id = a.instance_id
     where a.tenant_id = $1 and a.link_id = $2 and a.id = $3`,
    [tenantId, id, answerId],
  );
  return rows[0] === undefined ? null : (rows[0].reference ?? "");
}

/** Throws when the person has answered in the meantime, or the link has filled up or closed. */
export async function countAnswer(
  client: PoolClient,
  link: PublicLink,
  { answerId, personKey }: { answerId: string; personKey: string | null },
): Promise<void> {
  const { tenantId, id } = link;
  const inserted = await client.query(
    `insert into link_answers (tenant_id, link_id, id, instance_id, person_key) values ($1, $2, $3, $3, $4)
     on conflict do nothing`,
    [tenantId, id, answerId, personKey],
  );
  if (inserted.rowCount === 0) {
    if ((await findRepeated(client, link, answerId)) === null) throw answeredBefore(link);
    return;
  }
  const counted = await client.query(
    `update public_links set answers = answers + 1
     where tenant_id = $1 and id = $2 and disabled_at is null and (max_answers is null or answers < max_answers)
       and (opens_at is null or opens_at <= clock_timestamp()) and (closes_at is null or closes_at > clock_timestamp())`,
    [tenantId, id],
  );
  if (counted.rowCount === 0) {
    checkOpen(await readPublicLink(client, { tenantId, linkId: id }));
    throw fullLink();
  }
}
