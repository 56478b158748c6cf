import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canExchangeMessages } from "./messages.policy";
import { SendMessageInputSchema, SendMessageOutputSchema } from "./send.schema";
import { sendOnce } from "./send-once";

/** Sends a message to the one instance that waits for it with the same key; it is kept while there is none. */
export const sendMessage = memberProcedure
  .use(allow(canExchangeMessages))
  .input(SendMessageInputSchema)
  .output(SendMessageOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const correlationKey = input.correlationKey ?? null;
    return withTenantByKeys(tenantId, (client) =>
      sendOnce(client, { ...input, kind: "message", correlationKey, tenantId, memberId }),
    );
  });
