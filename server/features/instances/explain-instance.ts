import type { CallProgress } from "@/engine/why/types";
import { why } from "@/engine/why/why";
import { notFound } from "@/server/errors";
import { loadNames } from "@/server/features/members/load-names";
import { listTurns } from "@/server/runtime/list-turns";
import { loadGraph } from "@/server/runtime/load-graph";
import { type Transaction, withTenant, withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { loadViewer } from "../tasks/load-viewer";
import { listJournalMembers } from "./candidate-directory";
import { ExplainInstanceInputSchema, ExplainInstanceOutputSchema } from "./explain-instance.schema";
import { findVersionAt } from "./find-version-at";
import { canReadInstances, canRepairInstances } from "./instances.policy";
import { listCalls } from "./list-calls";
import { namesWithTimes } from "./names-with-times";
import { readWholeJournal, type StoredEntry } from "./read-journal";
import { visibleInstances } from "./visible-instances";

/** Why an instance stands where it stands, now or as of a moment of its journal, told to the member who asks. */
export const explainInstance = memberProcedure
  .use(allow(canReadInstances))
  .input(ExplainInstanceInputSchema)
  .output(ExplainInstanceOutputSchema)
  .query(async ({ ctx: { member }, input: { instanceId, moment } }) => {
    const { tenantId } = member;
    const facts = await withTenant(tenantId, async (tx) => {
      const row = await tx.instance.findFirst({
        where: { AND: [{ id: instanceId }, await visibleInstances(tx, member)] },
        select: { id: true, processId: true, processVersionId: true, holdsCalls: true },
      });
      if (!row) throw notFound("request");
      const journal = await readWholeJournal(tx, row.id, moment);
      const last = journal.at(-1);
      if (!last || (moment && last.sequence !== moment.sequence)) throw notFound("moment");
      const then = moment && (await findVersionAt(tx, instanceId, moment));
      return {
        versionId: then?.versionId ?? row.processVersionId,
        journal: then ? [...journal, { ...last, events: then.renames }] : journal,
        now: moment ? last.at : new Date(),
        names: await loadNames(tx, membersIn(journal)),
        viewer: await loadViewer(tx, member, row.processId),
        calls: moment ? undefined : await callProgress(tx, row),
      };
    });
    const { graph, turns } = await withTenantSql(tenantId, async (client) => ({
      graph: await loadGraph(client, tenantId, facts.versionId),
      turns: moment ? undefined : await listTurns(client, tenantId, instanceId),
    }));
    const journal = facts.journal.map((entry) => ({ ...entry, at: entry.at.toISOString() }));
    const places = why(graph, journal, namesWithTimes(facts.names, member.timeZone), {
      now: facts.now.toISOString(),
      viewer: facts.viewer,
      canRepair: canRepairInstances(member),
      ...(facts.calls && { calls: facts.calls }),
      ...(turns && { turns }),
    });
    return { places };
  });

function membersIn(journal: readonly StoredEntry[]): string[] {
  const actors = journal.flatMap(({ actor }) => (actor.kind === "member" ? [actor.memberId] : []));
  const completers = journal.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "taskCompleted" ? [event.completedBy] : [])),
  );
  return [...listJournalMembers(journal), ...actors, ...completers];
}

async function callProgress(
  tx: Transaction,
  instance: { id: string; holdsCalls: boolean },
): Promise<Map<number, CallProgress>> {
  const calls = [...(await listCalls(tx, instance))].filter(([, { held }]) => held === null);
  return new Map(
    calls.map(([token, call]) => [token, { ...call, nextTryAt: call.nextTryAt?.toISOString() ?? null }]),
  );
}
