import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { doableTasks } from "../instances/visible-instances";
import { CountTasksOutputSchema } from "./count-tasks.schema";
import { canWorkOnTasks } from "./tasks.policy";

const LIMIT = 99;

/** How many open tasks wait for the member: the number beside "Inbox". */
export const countTasks = memberProcedure
  .use(allow(canWorkOnTasks))
  .output(CountTasksOutputSchema)
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const open = await tx.task.findMany({
        where: {
          AND: [
            { status: "open", OR: [{ claimedBy: null }, { claimedBy: ctx.member.memberId }] },
            await doableTasks(tx, ctx.member),
          ],
        },
        select: { id: true },
        take: LIMIT + 1,
      });
      return { count: open.length, limit: LIMIT };
    }),
  );
