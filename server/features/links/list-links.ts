import { z } from "zod";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { readLinkRows } from "./link-rows";
import { canManageLinks } from "./links.policy";
import { LinkRowSchema } from "./links.schema";

export const listLinks = memberProcedure
  .use(allow(canManageLinks))
  .output(z.array(LinkRowSchema))
  .query(({ ctx: { member } }) =>
    withTenantSql(member.tenantId, (client) => readLinkRows(client, member.tenantId)),
  );
