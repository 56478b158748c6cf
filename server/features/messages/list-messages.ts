import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage, keyset } from "../keyset";
import { ListMessagesInputSchema, ListMessagesOutputSchema, MessageRowSchema } from "./list-messages.schema";
import { canExchangeMessages } from "./messages.policy";

/** What was sent, newest first, and what became of it. */
export const listMessages = memberProcedure
  .use(allow(canExchangeMessages))
  .input(ListMessagesInputSchema)
  .output(ListMessagesOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await tx.message.findMany({
        where: { status: input.status },
        omit: { payload: true },
        orderBy: { id: "desc" },
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      const items = page.map((row) =>
        MessageRowSchema.parse({ ...row, correlationKey: row.correlationKey || null }),
      );
      return { items, nextCursor };
    }),
  );
