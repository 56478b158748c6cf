import type { Actor, EffectRequest } from "@/contracts/journal";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { pathTaken } from "@/engine/why/path-taken";
import type { CurrentMember } from "@/server/auth/member";
import { notFound } from "@/server/errors";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { readStoredState } from "@/server/runtime/stored-state";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { candidateDirectory, listCandidateMembers, listJournalMembers } from "./candidate-directory";
import { describeTokens } from "./describe-tokens";
import { earlierElements } from "./earlier-elements";
import { fieldsOf } from "./fields-of";
import {
  type CallView,
  GetInstanceInputSchema,
  GetInstanceOutputSchema,
  type JournalEntryView,
  type TokenView,
} from "./get-instance.schema";
import { instanceStatus } from "./instance-status";
import { canChooseSteps, canReadInstances, canRepairInstances } from "./instances.policy";
import { listCalled } from "./list-called";
import { listCalls } from "./list-calls";
import { namesWithTimes } from "./names-with-times";
import { pathBefore } from "./path-before";
import type { StoredEntry } from "./read-journal";
import { type JournalPart, readLatestJournal } from "./read-latest-journal";
import { listSent, withoutSecrets } from "./sent-requests";
import { tellTurns } from "./tell-turns";
import { viewAdHoc } from "./view-ad-hoc";
import { visibleInstances } from "./visible-instances";

/** One instance: its diagram, where it stands and why, its data, and of its journal what is wanted. */
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
      const part = await readLatestJournal(tx, row, input.journalFrom);
      const { entries } = part;
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
      const calls = await listCalls(tx, row);
      const taskIds = new Map(row.tasks.map((task) => [task.token, task.id]));
      const described = describeTokens(definition, state, namesWithTimes(names, ctx.member.timeZone));
      const failed = described.flatMap(({ token, state: at }) => (at.incident === undefined ? [] : [token]));
      const sent = await listSent(tx, row.id, failed);
      return {
        id: row.id,
        reference: row.reference,
        title: row.title,
        status: instanceStatus(row),
        processId: row.processId,
        processName: row.process.name,
        version: row.processVersion.number,
        test: row.test,
        requesterName: row.requesterId && (names.member(row.requesterId) ?? null),
        startKind: state.startKind,
        startedAt: row.startedAt,
        endedAt: row.endedAt,
        revision: row.revision,
        definition,
        variables: state.variables,
        directory: candidateDirectory(definition, names, involved),
        fields: fieldsOf(row.processVersion.forms.map((form) => form.formVersion.definition)),
        tokens: described.map((token) =>
          presentToken(token, { member: ctx.member, definition, taskIds, calls, sent }),
        ),
        journal: entries.map((entry) => presentEntry(entry, names)),
        earlierFrom: part.earlierFrom,
        earlierElements: part.from === 1 ? {} : await earlierElements(tx, { id: row.id, state }, entries),
        visited: await wayOf(tx, row, part),
        canRepair: canRepairInstances(ctx.member),
        canWithdraw: row.requesterId === ctx.member.memberId && row.endedAt === null,
        ...(await listCalled(tx, row, visible)),
      };
    });
    return tellTurns(ctx.member.tenantId, view);
  });

interface Surroundings {
  member: CurrentMember;
  definition: ProcessDefinition;
  taskIds: ReadonlyMap<number, string>;
  calls: ReadonlyMap<number, CallView>;
  /** What failed steps had sent. */
  sent: ReadonlyMap<number, EffectRequest>;
}

function presentToken(
  { token, element, state, reason }: ReturnType<typeof describeTokens>[number],
  { member, definition, taskIds, calls, sent }: Surroundings,
): TokenView {
  return {
    token,
    element: element.id,
    since: new Date(state.enteredAt),
    reason,
    incident: state.incident ?? null,
    taskId: taskIds.get(token) ?? null,
    call: calls.get(token) ?? null,
    wait: state.wait ?? null,
    isListener: state.host !== undefined,
    isRound: state.round !== undefined,
    adHoc: canChooseSteps(member) ? viewAdHoc(definition, element, state) : null,
    sent: sent.get(token) ?? null,
  };
}

async function wayOf(tx: Transaction, row: { tenantId: string; id: string }, { entries, from }: JournalPart) {
  const before = from === 1 ? undefined : await pathBefore(tx, row, from);
  return pathTaken(
    entries.flatMap(({ events }) => events),
    before,
  );
}

function presentEntry(entry: StoredEntry, names: Names): JournalEntryView {
  return {
    ...entry,
    events: entry.events.map(withoutSecrets),
    actorName: actorName(entry.actor, names),
  };
}

function actorName(actor: Actor, names: Names): string {
  if (actor.kind === "member") return names.member(actor.memberId) ?? FORMER_MEMBER;
  if (actor.kind === "link") return "Somebody by a public link";
  return actor.kind === "hook" ? "A webhook" : "Stepwell";
}
