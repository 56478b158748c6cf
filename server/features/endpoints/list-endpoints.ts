import { z } from "zod";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { readEndpointRows } from "./endpoint-rows";
import { canManageEndpoints } from "./endpoints.policy";
import { EndpointRowSchema } from "./endpoints.schema";

export const listEndpoints = memberProcedure
  .use(allow(canManageEndpoints))
  .output(z.array(EndpointRowSchema))
  .query(({ ctx }) => withTenant(ctx.member.tenantId, readEndpointRows));
