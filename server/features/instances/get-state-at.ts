import { ProcessDefinitionSchema } from "@/contracts/process";
import { replay } from "@/engine/instance/replay";
import type { InstanceState } from "@/engine/instance/types";
import { pathTaken } from "@/engine/why/path-taken";
import { notFound } from "@/server/errors";
import { loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { listCandidateMembers } from "./candidate-directory";
import { describeTokens } from "./describe-tokens";
import { findVersionAt } from "./find-version-at";
import {
  GetStateAtInputSchema,
  GetStateAtOutputSchema,
  type InstanceMoment,
  type StateAt,
} from "./get-state-at.schema";
import { canReadInstances } from "./instances.policy";
import { namesWithTimes } from "./names-with-times";
import { readJournal, replayable } from "./read-journal";
import { visibleInstances } from "./visible-instances";

/**
 * An instance as of any moment of its journal: where it was and why, and its values. Who may see it now may see how it
 * was. What is past never changes, so an answer can be kept.
 */
export const getStateAt = memberProcedure
  .use(allow(canReadInstances))
  .input(GetStateAtInputSchema)
  .output(GetStateAtOutputSchema)
  .query(({ ctx, input: { instanceId, ...moment } }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const row = await tx.instance.findFirst({
        where: { AND: [{ id: instanceId }, await visibleInstances(tx, ctx.member)] },
        select: { id: true, processVersion: { select: { definition: true } } },
      });
      const past = row && (await replayUntil(tx, row.id, moment));
      if (!past) throw notFound(row ? "moment" : "request");
      const { state, versionId } = past;
      const version =
        versionId === null
          ? row.processVersion
          : await tx.processVersion.findFirst({ where: { id: versionId }, select: { definition: true } });
      if (!version) throw notFound("moment");
      const definition = ProcessDefinitionSchema.parse(version.definition);
      const names = await loadNames(tx, [...listCandidateMembers(definition), ...membersAtWork(state)]);
      const tokens = describeTokens(definition, state, namesWithTimes(names, ctx.member.timeZone));
      return {
        sequence: moment.sequence,
        at: past.at,
        status: state.status,
        variables: state.variables,
        tokens: tokens.map(({ token, element, state: at, reason }) => ({
          token,
          element: element.id,
          since: new Date(at.enteredAt),
          reason,
          incident: at.incident ?? null,
        })),
        visited: past.visited,
        definition: versionId === null ? null : definition,
      };
    }),
  );

function membersAtWork({ tokens }: InstanceState): string[] {
  return Object.values(tokens).flatMap(({ claimedBy, task }) => {
    const named = (task?.candidates ?? []).flatMap((one) => (one.kind === "member" ? [one.memberId] : []));
    return claimedBy === undefined ? named : [claimedBy, ...named];
  });
}

type Past = { state: InstanceState; at: Date; visited: StateAt["visited"]; versionId: string | null };

/** Null when the journal does not reach that far. */
async function replayUntil(
  tx: Transaction,
  instanceId: string,
  moment: InstanceMoment,
): Promise<Past | null> {
  let state: InstanceState | null = null;
  let visited: StateAt["visited"] = { elements: [], flows: [] };
  let at: Date | null = null;
  for await (const page of readJournal(tx, instanceId, moment)) {
    state = replay(replayable(page), state);
    visited = pathTaken(
      page.flatMap((entry) => entry.events),
      visited,
    );
    const last = page.at(-1);
    if (last?.sequence === moment.sequence) at = last.at;
  }
  const { versionId, renames } = await findVersionAt(tx, instanceId, moment);
  if (state === null || at === null) return null;
  const renamed = replay([{ at: at.toISOString(), events: renames }], state);
  return renamed && { state: renamed, at, versionId, visited: pathTaken(renames, visited) };
}
