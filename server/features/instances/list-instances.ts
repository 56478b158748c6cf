import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { loadNames } from "@/server/features/members/load-names";
import { loadDefinitions } from "@/server/features/processes/stored-definitions";
import { readStoredState } from "@/server/runtime/stored-state";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage, keyset } from "../keyset";
import { describeTokens, summariseTokens } from "./describe-tokens";
import { instanceStatus } from "./instance-status";
import { instanceWhere } from "./instance-where";
import { canReadInstances } from "./instances.policy";
import {
  type InstanceRow,
  ListInstancesInputSchema,
  ListInstancesOutputSchema,
} from "./list-instances.schema";
import { namesWithTimes } from "./names-with-times";
import { visibleInstances } from "./visible-instances";

/** A page of instances, newest first. */
export const listInstances = memberProcedure
  .use(allow(canReadInstances))
  .input(ListInstancesInputSchema)
  .output(ListInstancesOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const scope: Prisma.InstanceWhereInput =
        input.scope === "mine"
          ? { requesterId: ctx.member.memberId }
          : await visibleInstances(tx, ctx.member);
      const rows = await tx.instance.findMany({
        where: { AND: [scope, await instanceWhere(tx, input.filter)] },
        include: {
          process: { select: { name: true } },
          processVersion: { select: { id: true, number: true } },
          tasks: { where: { status: "open" }, select: { claimedBy: true } },
        },
        orderBy: [{ startedAt: "desc" }, { id: "asc" }],
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      return { items: await presentRows(tx, page, ctx.member), nextCursor };
    }),
  );

type Row = Prisma.InstanceGetPayload<{
  include: {
    process: { select: { name: true } };
    processVersion: { select: { id: true; number: true } };
    tasks: { select: { claimedBy: true } };
  };
}>;

async function presentRows(
  tx: Transaction,
  rows: Row[],
  { tenantId, timeZone }: Pick<CurrentMember, "tenantId" | "timeZone">,
): Promise<InstanceRow[]> {
  const versionIds = rows.map((row) => row.processVersionId);
  const definitions = await loadDefinitions(tx, tenantId, versionIds);
  const names = await loadNames(
    tx,
    rows.flatMap((row) => [row.requesterId, ...row.tasks.map((task) => task.claimedBy)]),
  );
  return rows.map((row) => {
    const definition = definitions.get(row.processVersionId);
    const state = readStoredState(row.state);
    return {
      id: row.id,
      reference: row.reference,
      title: row.title,
      processId: row.processId,
      processName: row.process.name,
      version: row.processVersion.number,
      status: instanceStatus(row),
      requesterName: row.requesterId && (names.member(row.requesterId) ?? null),
      startKind: state.startKind,
      test: row.test,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      waitingFor: definition
        ? summariseTokens(describeTokens(definition, state, namesWithTimes(names, timeZone)))
        : "",
    };
  });
}
