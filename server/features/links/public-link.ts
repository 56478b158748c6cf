import type { PoolClient } from "pg";
import { notFound } from "@/server/errors";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import type { OnePer } from "./links.schema";

/** A link as it is now, with what its page says of the workspace. */
export type PublicLink = {
  tenantId: string;
  id: string;
  publicId: string;
  processId: string;
  element: string;
  isOn: boolean;
  passwordHash: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  maxAnswers: number | null;
  answers: number;
  onePer: OnePer | null;
  emailField: string | null;
  thanks: string | null;
  redirectUrl: string | null;
  urlFields: string[];
  maySave: boolean;
  mayEmbed: boolean;
  tenantName: string;
  timeZone: string;
  /** By the database's clock. */
  now: Date;
};

type Place = { tenantId: string; linkId: string };

/** Where the link of a public address is; throws NOT_FOUND. */
export async function findPublicLink(publicId: string): Promise<Place> {
  const found = await withPlatformSql(async (client) => {
    const { rows } = await client.query<Place>(
      `select tenant_id as "tenantId", link_id as "linkId" from find_public_link($1)`,
      [publicId],
    );
    return rows[0];
  });
  if (!found) throw notFound("form");
  return found;
}

const READ = `
select l.tenant_id as "tenantId", l.id, l.public_id as "publicId", l.process_id as "processId", l.element,
  l.disabled_at is null as "isOn", l.password_hash as "passwordHash", l.opens_at as "opensAt",
  l.closes_at as "closesAt", l.max_answers as "maxAnswers", l.answers, l.one_per as "onePer",
  l.email_field as "emailField", l.thanks, l.redirect_url as "redirectUrl", l.url_fields as "urlFields",
  l.may_save as "maySave", l.may_embed as "mayEmbed", t.name as "tenantName", t.time_zone as "timeZone",
  clock_timestamp() as now
from public_links l join tenants t on t.id = l.tenant_id where l.tenant_id = $1 and l.id = $2`;

/** The client's transaction must be the tenant's. */
export async function readPublicLink(client: PoolClient, { tenantId, linkId }: Place): Promise<PublicLink> {
  const { rows } = await client.query<PublicLink>(READ, [tenantId, linkId]);
  if (!rows[0]) throw notFound("form");
  return rows[0];
}
