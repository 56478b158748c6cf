import { v7 as newId } from "uuid";
import { RoleSchema } from "@/contracts/role";
import { AppError, notFound } from "@/server/errors";
import { canWorkOnTasks } from "@/server/features/tasks/tasks.policy";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canDelegate } from "./delegations.policy";
import { CreateDelegationInputSchema } from "./delegations.schema";

/** Lets another member see and do the member's tasks for a time; it ends by itself. */
export const createDelegation = memberProcedure
  .use(allow(canDelegate))
  .input(CreateDelegationInputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    if (input.endsAt <= new Date()) throw invalid("endsAt", "This time is over already.");
    const id = newId();
    await withTenant(tenantId, async (tx) => {
      await checkDelegate(tx, input.toMemberId);
      if (input.processId && !(await tx.process.findFirst({ where: { id: input.processId } }))) {
        throw notFound("process");
      }
      if (input.toMemberId === memberId) throw invalid("toMemberId", "You cannot stand in for yourself.");
      await tx.delegation.create({
        data: { tenantId, id, fromMemberId: memberId, createdBy: memberId, ...input },
      });
    });
    return { id };
  });

async function checkDelegate(tx: Transaction, memberId: string): Promise<void> {
  const member = await tx.member.findFirst({
    where: { id: memberId, removedAt: null },
    select: { role: true, user: { select: { name: true } } },
  });
  if (!member) throw notFound("member");
  if (canWorkOnTasks({ role: RoleSchema.parse(member.role) })) return;
  throw invalid("toMemberId", `${member.user.name} can only look and do no tasks.`);
}

const invalid = (field: string, message: string) =>
  new AppError("REFUSED", message, { fieldErrors: { [field]: [message] } });
