import type { PoolClient } from "pg";
import type { Field, FieldType } from "@/contracts/form";
import { fieldTitle } from "@/engine/form/field-entry";
import { notFound } from "@/server/errors";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { readLinkRows } from "./link-rows";
import { embedUrl } from "./link-url";
import { canManageLinks } from "./links.policy";
import { type LinkDetails, LinkDetailsSchema, LinkReferenceSchema } from "./links.schema";
import { readPublicLink } from "./public-link";
import { findPublicStart, type PublicStart } from "./public-start";

const MOST_RECENT = 20;

export const getLink = memberProcedure
  .use(allow(canManageLinks))
  .input(LinkReferenceSchema)
  .output(LinkDetailsSchema)
  .query(({ ctx, input: { linkId } }) => {
    const { tenantId } = ctx.member;
    return withTenantSql(tenantId, async (client) => {
      const [row] = await readLinkRows(client, tenantId, linkId);
      if (!row) throw notFound("link");
      const link = await readPublicLink(client, { tenantId, linkId });
      const { isOn, opensAt, closesAt, maxAnswers, onePer, emailField } = link;
      const { thanks, redirectUrl, urlFields, maySave, mayEmbed, passwordHash } = link;
      const limits = { isOn, opensAt, closesAt, maxAnswers, onePer, emailField };
      const page = { thanks, redirectUrl, urlFields, maySave, mayEmbed };
      return {
        ...row,
        settings: { name: row.name, ...limits, ...page, hasPassword: passwordHash !== null },
        embedUrl: embedUrl(link.publicId),
        ...choicesOf(await findPublicStart(client, link)),
        recent: await listRecent(client, tenantId, linkId),
      };
    });
  });

function choicesOf(start: PublicStart | null) {
  const named = (type: FieldType) =>
    (start?.form?.fields ?? [])
      .filter((field) => field.type === type)
      .map((field) => ({ key: field.key, label: fieldTitle(field) }));
  const titles = (fields: readonly Field[] = []) => fields.map((field) => fieldTitle(field));
  return {
    emailFields: named("email"),
    hiddenFields: named("hidden"),
    leftOut: titles(start?.leftOut),
    blocking: titles(start?.blocking),
  };
}

async function listRecent(client: PoolClient, tenantId: string, linkId: string) {
  const { rows } = await client.query<LinkDetails["recent"][number]>(
    `select a.id, i.id as "instanceId", i.reference, a.answered_at as "answeredAt"
     from link_answers a left join instances i on i.tenant_id = a.tenant_id and i.id = a.instance_id
     where a.tenant_id = $1 and a.link_id = $2 order by a.answered_at desc limit $3`,
    [tenantId, linkId, MOST_RECENT],
  );
  return rows;
}
