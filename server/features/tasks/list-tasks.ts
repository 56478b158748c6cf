import { ProcessDefinitionSchema } from "@/contracts/process";
import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { doableTasks } from "../instances/visible-instances";
import { cutPage, keyset } from "../keyset";
import {
  ListTasksInputSchema,
  ListTasksOutputSchema,
  type TaskList,
  type TaskRow,
} from "./list-tasks.schema";
import { canWorkOnTasks } from "./tasks.policy";

/** A page of tasks: open and claimed ones longest waiting first, done ones latest first. */
export const listTasks = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(ListTasksInputSchema)
  .output(ListTasksOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await tx.task.findMany({
        where: {
          AND: [
            await listWhere(tx, ctx.member, input.list),
            { processId: input.processId },
            searchWhere(input.search),
          ],
        },
        include: {
          instance: {
            select: {
              reference: true,
              title: true,
              requesterId: true,
              processVersion: { select: { id: true, definition: true } },
            },
          },
        },
        orderBy:
          input.list === "done"
            ? [{ endedAt: "desc" }, { id: "asc" }]
            : [{ createdAt: "asc" }, { id: "asc" }],
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      const names = await loadNames(
        tx,
        page.flatMap((row) => [row.claimedBy, row.instance.requesterId]),
      );
      return {
        items: page.map((row) => presentTask(row, names.member)),
        nextCursor,
      };
    }),
  );

async function listWhere(
  tx: Transaction,
  member: CurrentMember,
  list: TaskList,
): Promise<Prisma.TaskWhereInput> {
  if (list === "done") return { completedBy: member.memberId };
  if (list === "mine") return { status: "open", claimedBy: member.memberId };
  return { AND: [{ status: "open" }, await doableTasks(tx, member)] };
}

function searchWhere(search: string | undefined): Prisma.TaskWhereInput {
  if (!search) return {};
  return {
    OR: [
      { name: { contains: search, mode: "insensitive" } },
      { instance: { title: { contains: search, mode: "insensitive" } } },
      { instance: { reference: { startsWith: search.toUpperCase() } } },
    ],
  };
}

type Row = Prisma.TaskGetPayload<{
  include: {
    instance: {
      select: {
        reference: true;
        title: true;
        requesterId: true;
        processVersion: { select: { id: true; definition: true } };
      };
    };
  };
}>;

function presentTask(row: Row, nameOf: (memberId: string) => string | undefined): TaskRow {
  const definition = ProcessDefinitionSchema.parse(row.instance.processVersion.definition);
  const element = definition.elements.find((candidate) => candidate.id === row.element);
  const outcomes = element?.type === "userTask" ? element.outcomes : [];
  const { requesterId } = row.instance;
  return {
    id: row.id,
    name: row.name,
    instanceId: row.instanceId,
    reference: row.instance.reference,
    title: row.instance.title,
    processName: definition.name,
    requesterName: requesterId && (nameOf(requesterId) ?? null),
    claimedBy: row.claimedBy
      ? { memberId: row.claimedBy, name: nameOf(row.claimedBy) ?? FORMER_MEMBER }
      : null,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    outcomeLabel: outcomes.find((outcome) => outcome.value === row.outcome)?.label ?? null,
  };
}
