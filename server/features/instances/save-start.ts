import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "./instances.policy";
import { keepStart } from "./saved-start";
import { SaveStartInputSchema } from "./start-instance.schema";

/** Keeps what the member has filled in so far; nobody else ever sees it. */
export const saveStart = memberProcedure
  .use(allow(canStartInstances))
  .input(SaveStartInputSchema)
  .mutation(({ ctx, input }) => withTenant(ctx.member.tenantId, (tx) => keepStart(tx, ctx.member, input)));
