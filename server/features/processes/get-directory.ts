import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { GetDirectoryOutputSchema } from "./get-directory.schema";
import { loadDirectory } from "./load-directory";
import { canReadProcesses } from "./processes.policy";

/** What the designer offers to choose from, and what its live checks look things up in. */
export const getDirectory = memberProcedure
  .use(allow(canReadProcesses))
  .output(GetDirectoryOutputSchema)
  .query(({ ctx }) => withTenant(ctx.member.tenantId, loadDirectory));
