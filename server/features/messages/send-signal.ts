import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canExchangeMessages } from "./messages.policy";
import { SendSignalInputSchema, SendSignalOutputSchema } from "./send.schema";
import { sendOnce } from "./send-once";

/** Sends a signal to all instances that wait for it now, and starts those processes that begin with it. */
export const sendSignal = memberProcedure
  .use(allow(canExchangeMessages))
  .input(SendSignalInputSchema)
  .output(SendSignalOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    return withTenantByKeys(tenantId, (client) =>
      sendOnce(client, {
        ...input,
        kind: "signal",
        correlationKey: null,
        ttlSeconds: 0,
        tenantId,
        memberId,
      }),
    );
  });
