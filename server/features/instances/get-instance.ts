import type { Actor } from "@/contracts/journal";
import { ProcessDefinitionSchema } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { notFound } from "@/server/errors";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { readStoredState } from "@/server/runtime/stored-state";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { candidateDirectory, listCandidateMembers, listJournalMembers } from "./candidate-directory";
import { describeTokens } from "./describe-tokens";
import { fieldsOf } from "./fields-of";
import {
  GetInstanceInputSchema,
  GetInstanceOutputSchema,
  type JournalEntryView,
} from "./get-instance.schema";
import { instanceStatus } from "./instance-status";
import { canChooseSteps, canReadInstances, canRepairInstances } from "./instances.policy";
import { listCalled } from "./list-called";
import { listCalls } from "./list-calls";
import { namesWithTimes } from "./names-with-times";
import { readWholeJournal, type StoredEntry } from "./read-journal";
import { sentFrom, withoutSecrets } from "./sent-requests";
import { tellTurns } from "./tell-turns";
import { viewAdHoc } from "./view-ad-hoc";
import { visibleInstances } from "./visible-instances";

/** One instance whole: its diagram, where it stands and why, its data and its journal. */
export const getInstance = memberProcedure
  .use(allow(canReadInstances))
  .input(GetInstanceInputSchema)
  .output(GetInstanceOutputSchema)
  .query(async ({ ctx, input }) => {
    const view = await withTenant(ctx.member.tenantId, async (tx) => {
      const visible = await visibleInstances(tx, ctx.member);
      const row = await tx.instance.findFirst({
        where: { AND: [{ id: input.instanceId }, visible] },
        include: {
          process: { select: { name: true } },
          processVersion: {
            include: { forms: { select: { formVersion: { select: { definition: true } } } } },
          },
          tasks: { where: { status: "open" }, select: { id: true, token: true, claimedBy: true } },
        },
      });
      if (!row) throw notFound("request");
      const entries = await readWholeJournal(tx, row.id);
      const definition = ProcessDefinitionSchema.parse(row.processVersion.definition);
      const involved = listJournalMembers(entries);
      const names = await loadNames(tx, [
        ...listCandidateMembers(definition),
        ...involved,
        row.requesterId,
        ...row.tasks.map((task) => task.claimedBy),
        ...entries.flatMap((entry) => (entry.actor.kind === "member" ? [entry.actor.memberId] : [])),
      ]);
      const state = readStoredState(row.state);
      const calls = await listCalls(tx, row.id);
      const taskIds = new Map(row.tasks.map((task) => [task.token, task.id]));
      return {
        id: row.id,
        reference: row.reference,
        title: row.title,
        status: instanceStatus(row),
        processId: row.processId,
        processName: row.process.name,
        version: row.processVersion.number,
        requesterName: row.requesterId && (names.member(row.requesterId) ?? null),
        startKind: state.startKind,
        startedAt: row.startedAt,
        endedAt: row.endedAt,
        revision: row.revision,
        definition,
        variables: state.variables,
        directory: candidateDirectory(definition, names, involved),
        fields: fieldsOf(row.processVersion.forms.map((form) => form.formVersion.definition)),
        tokens: describeTokens(definition, state, namesWithTimes(names, ctx.member.timeZone)).map(
          ({ token, element, state: at, reason }) => ({
            token,
            element: element.id,
            since: new Date(at.enteredAt),
            reason,
            incident: at.incident ?? null,
            taskId: taskIds.get(token) ?? null,
            call: calls.get(token) ?? null,
            wait: at.wait ?? null,
            isListener: at.host !== undefined,
            isRound: at.round !== undefined,
            adHoc: canChooseSteps(ctx.member) ? viewAdHoc(definition, element, at) : null,
            sent: at.incident === undefined ? null : sentFrom(entries, token),
          }),
        ),
        journal: entries.map((entry) => presentEntry(entry, names)),
        canRepair: canRepairInstances(ctx.member),
        canWithdraw: row.requesterId === ctx.member.memberId && row.endedAt === null,
        ...(await listCalled(tx, row, visible)),
      };
    });
    return tellTurns(ctx.member.tenantId, view);
  });

function presentEntry(entry: StoredEntry, names: Names): JournalEntryView {
  return {
    ...entry,
    events: entry.events.map(withoutSecrets),
    actorName: actorName(entry.actor, names),
  };
}

function actorName(actor: Actor, names: Names): string {
  if (actor.kind === "member") return names.member(actor.memberId) ?? FORMER_MEMBER;
  return actor.kind === "hook" ? "A webhook" : "Stepwell";
}
