import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { listDelegators } from "../delegations/list-delegators";
import { CountTasksOutputSchema } from "./count-tasks.schema";
import { waitingTasks } from "./doable-tasks";
import { canWorkOnTasks } from "./tasks.policy";

const LIMIT = 99;

/** How many open tasks wait for the member: the number beside "Inbox". */
export const countTasks = memberProcedure
  .use(allow(canWorkOnTasks))
  .output(CountTasksOutputSchema)
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { memberId } = ctx.member;
      const delegators = (await listDelegators(tx, memberId)).map((delegator) => delegator.memberId);
      const open = await tx.task.findMany({
        where: {
          AND: [
            { OR: [{ claimedBy: null }, { claimedBy: { in: [memberId, ...delegators] } }] },
            await waitingTasks(tx, ctx.member),
          ],
        },
        select: { id: true },
        take: LIMIT + 1,
      });
      return { count: open.length, limit: LIMIT };
    }),
  );
