import { withTenant } from "@/server/tenancy/with-tenant";
import { memberProcedure } from "@/server/trpc/procedures";
import { PresenceOutputSchema, PresenceSubjectSchema } from "./presence.schema";
import { readPresence } from "./read-presence";

/** What a page asks when it hears that something about its draft has changed. */
export const getPresence = memberProcedure
  .input(PresenceSubjectSchema)
  .output(PresenceOutputSchema)
  .query(({ ctx, input }) => withTenant(ctx.member.tenantId, (tx) => readPresence(tx, ctx.member, input)));
