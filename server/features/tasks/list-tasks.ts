import type { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";
import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { listDelegators } from "../delegations/list-delegators";
import { cutPage, keyset } from "../keyset";
import { waitingTasks } from "./doable-tasks";
import { listCandidateIds } from "./list-candidate-ids";
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
        include: rowParts,
        orderBy: orderOf(input),
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      const standIns = await standInFor(tx, ctx.member);
      const names = await loadNames(
        tx,
        page.flatMap((row) => [row.claimedBy, row.instance.requesterId, standIns(row)]),
      );
      return {
        items: page.map((row) => presentTask(row, standIns(row), names.member)),
        nextCursor,
      };
    }),
  );

async function listWhere(
  tx: Transaction,
  member: CurrentMember,
  list: TaskList,
): Promise<Prisma.TaskWhereInput> {
  const { memberId } = member;
  if (list === "done") return { OR: [{ completedBy: memberId }, { votes: { some: { votedBy: memberId } } }] };
  if (list === "mine") return { status: "open", claimedBy: memberId };
  return waitingTasks(tx, member);
}

type Order = Prisma.TaskOrderByWithRelationInput[];

/** Done ones that others still work on come before those that have ended. */
function orderOf({ list, sort, descending }: z.output<typeof ListTasksInputSchema>): Order {
  if (list === "done") return [{ endedAt: { sort: "desc", nulls: "first" } }, { id: "asc" }];
  const direction = descending ? "desc" : "asc";
  const waiting: Order = [{ createdAt: direction }, { id: "asc" }];
  return sort === "due" ? [{ dueAt: { sort: direction, nulls: "last" } }, ...waiting] : waiting;
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

const rowParts = {
  instance: {
    select: {
      reference: true,
      title: true,
      requesterId: true,
      processVersion: { select: { id: true, definition: true } },
    },
  },
  candidates: { select: { candidateId: true } },
  votes: { select: { memberId: true, votedBy: true, outcome: true }, orderBy: { number: "asc" } },
} satisfies Prisma.TaskInclude;

type Row = Prisma.TaskGetPayload<{ include: typeof rowParts }>;

/** For each row: whom the member stands in for, null when it is theirs. */
async function standInFor(tx: Transaction, member: CurrentMember): Promise<(row: Row) => string | null> {
  const own = new Set(await listCandidateIds(tx, member));
  const delegators = await listDelegators(tx, member.memberId);
  return (row) => {
    if (delegators.length === 0 || row.claimedBy === member.memberId) return null;
    const ids = row.candidates.map((candidate) => candidate.candidateId);
    if (ids.some((id) => own.has(id))) return null;
    const delegator = delegators.find(
      ({ memberId, candidateIds, processId }) =>
        (processId === null || processId === row.processId) &&
        (row.claimedBy === memberId || candidateIds.some((id) => ids.includes(id))),
    );
    return delegator?.memberId ?? null;
  };
}

function presentTask(
  row: Row,
  standIn: string | null,
  nameOf: (memberId: string) => string | undefined,
): TaskRow {
  const definition = ProcessDefinitionSchema.parse(row.instance.processVersion.definition);
  const element = definition.elements.find((candidate) => candidate.id === row.element);
  const task = element?.type === "userTask" ? element : undefined;
  const { requesterId } = row.instance;
  const each = task?.completion !== undefined && task.completion.rule !== "sequential";
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
    dueAt: row.dueAt,
    parts: each ? { done: row.votes.length, total: row.votes.length + row.candidates.length } : null,
    onBehalfOfName: standIn && (nameOf(standIn) ?? FORMER_MEMBER),
    endedAt: row.endedAt,
    outcomeLabel: task?.outcomes.find((outcome) => outcome.value === row.outcome)?.label ?? null,
  };
}
