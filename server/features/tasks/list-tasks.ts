import type { z } from "zod";
import type { ProcessDefinition } from "@/contracts/process";
import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { listDelegators } from "../delegations/list-delegators";
import { referenceFrom } from "../instances/search-where";
import { cutPage, keyset } from "../keyset";
import { loadDefinitions } from "../processes/stored-definitions";
import { waitingTasks } from "./doable-tasks";
import { listCandidateIds } from "./list-candidate-ids";
import { ListTasksInputSchema, ListTasksOutputSchema, type TaskRow } from "./list-tasks.schema";
import { canWorkOnTasks } from "./tasks.policy";

/** A page of tasks: open and claimed ones longest waiting first, done ones latest first. */
export const listTasks = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(ListTasksInputSchema)
  .output(ListTasksOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await findRows(tx, ctx.member, input);
      const { page, nextCursor } = cutPage(rows, input.limit);
      const standIns = await standInFor(tx, ctx.member);
      const versionIds = page.map((row) => row.instance.processVersionId);
      const definitions = await loadDefinitions(tx, ctx.member.tenantId, versionIds);
      const names = await loadNames(
        tx,
        page.flatMap((row) => [row.claimedBy, row.instance.requesterId, standIns(row)]),
      );
      return {
        items: page.map((row) =>
          presentTask(row, definitions.get(row.instance.processVersionId), standIns(row), names.member),
        ),
        nextCursor,
      };
    }),
  );

type Input = z.output<typeof ListTasksInputSchema>;

/** The rows of the page and one more. */
async function findRows(tx: Transaction, member: CurrentMember, input: Input): Promise<Row[]> {
  const wanted = { AND: [{ processId: input.processId }, searchWhere(input.search)] };
  const find = (list: Prisma.TaskWhereInput, cursor: ReturnType<typeof keyset>) =>
    tx.task.findMany({
      where: { AND: [list, wanted] },
      include: rowParts,
      orderBy: orderOf(input),
      ...cursor,
    });
  const page = keyset(member.tenantId, input);
  const { memberId } = member;
  if (input.list === "open") return find(await waitingTasks(tx, member), page);
  if (input.list === "mine") return find({ status: "open", claimedBy: memberId }, page);
  // Both have an index of their own, which one condition for either would not use. The cursor is in one of them only.
  const some = { ...page, skip: 0, take: page.take + 1 };
  const completed = await find({ completedBy: memberId }, some);
  const voted = await find(
    {
      votes: { some: { votedBy: memberId } },
      OR: [{ completedBy: null }, { completedBy: { not: memberId } }],
    },
    some,
  );
  return [...completed, ...voted]
    .filter((row) => row.id !== input.cursor)
    .sort(latestEnd)
    .slice(0, page.take);
}

/** As the database orders them: those that others still work on first. */
function latestEnd(one: Row, other: Row): number {
  const [end, otherEnd] = [one, other].map((row) => row.endedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  if (end !== otherEnd) return Number(otherEnd) - Number(end);
  return one.id < other.id ? -1 : 1;
}

type Order = Prisma.TaskOrderByWithRelationInput[];

/** Done ones that others still work on come before those that have ended. */
function orderOf({ list, sort, descending }: Input): Order {
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
      { instance: { reference: referenceFrom(search) } },
    ],
  };
}

const rowParts = {
  instance: {
    select: {
      reference: true,
      title: true,
      requesterId: true,
      processVersionId: true,
      test: true,
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
  definition: ProcessDefinition | undefined,
  standIn: string | null,
  nameOf: (memberId: string) => string | undefined,
): TaskRow {
  const element = definition?.elements.find((candidate) => candidate.id === row.element);
  const task = element?.type === "userTask" ? element : undefined;
  const { requesterId } = row.instance;
  const each = task?.completion !== undefined && task.completion.rule !== "sequential";
  return {
    id: row.id,
    name: row.name,
    instanceId: row.instanceId,
    reference: row.instance.reference,
    title: row.instance.title,
    processName: definition?.name ?? "",
    requesterName: requesterId && (nameOf(requesterId) ?? null),
    claimedBy: row.claimedBy
      ? { memberId: row.claimedBy, name: nameOf(row.claimedBy) ?? FORMER_MEMBER }
      : null,
    createdAt: row.createdAt,
    dueAt: row.dueAt,
    parts: each ? { done: row.votes.length, total: row.votes.length + row.candidates.length } : null,
    onBehalfOfName: standIn && (nameOf(standIn) ?? FORMER_MEMBER),
    endedAt: row.endedAt,
    test: row.instance.test,
    outcomeLabel: task?.outcomes.find((outcome) => outcome.value === row.outcome)?.label ?? null,
  };
}
