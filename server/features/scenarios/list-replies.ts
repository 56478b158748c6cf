import { z } from "zod";
import type { JournalEvent } from "@/contracts/journal";
import type { StepReply } from "@/contracts/scenario";
import { maskedValue } from "@/engine/repair/masked-request";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { visibleInstances } from "../instances/visible-instances";
import { getOwnedProcess } from "../processes/get-owned-process";
import { canReadProcesses } from "../processes/processes.policy";
import { ListRepliesInputSchema, ListRepliesOutputSchema } from "./list-replies.schema";

/** Requests that are looked through, the newest first, and replies that are offered for a step. */
const MOST_REQUESTS = 60;
const MOST_REPLIES = 5;
/** Journal rows that are read: requests that go round in loops for ever have no more to tell. */
const MOST_ROWS = 500;
/** Characters of JSON: what is larger nobody wants in a scenario. */
const LARGEST = 50_000;

/** Of each step that asked the outside what came back lately, in requests that the member may see; secrets are masked. */
export const listReplies = memberProcedure
  .use(allow(canReadProcesses))
  .input(ListRepliesInputSchema)
  .output(ListRepliesOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      await getOwnedProcess(tx, input.processId);
      const instances = await tx.instance.findMany({
        where: { AND: [{ processId: input.processId }, await visibleInstances(tx, ctx.member)] },
        orderBy: [{ startedAt: "desc" }, { id: "asc" }],
        take: MOST_REQUESTS,
        select: { id: true, reference: true },
      });
      const references = new Map(instances.map(({ id, reference }) => [id, reference]));
      const answered = latestOfEach(await listAnswered(tx, [...references.keys()]));
      const outcomes = await readOutcomes(tx, [...new Set(answered.map(({ instanceId }) => instanceId))]);
      return answered.flatMap(({ element, instanceId, token, endedAt: at }) => {
        const reply = outcomes.get(`${instanceId} ${token}`);
        const reference = references.get(instanceId);
        return reply && reference && at ? [{ element, instanceId, reference, at, reply }] : [];
      });
    }),
  );

function listAnswered(tx: Transaction, instanceIds: string[]) {
  return tx.effect.findMany({
    where: { instanceId: { in: instanceIds }, awaited: true, status: { in: ["succeeded", "failed"] } },
    orderBy: { endedAt: "desc" },
    select: { instanceId: true, token: true, element: true, endedAt: true },
  });
}

function latestOfEach<Row extends { element: string }>(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({ element }) => element).values()].flatMap((same) =>
    same.slice(0, MOST_REPLIES),
  );
}

const RowsSchema = z.array(z.object({ instance_id: z.uuid(), events: z.custom<JournalEvent[]>() }));

/** What came back, by instance and token; of several tries the last. */
async function readOutcomes(tx: Transaction, instanceIds: string[]): Promise<Map<string, StepReply>> {
  const rows: unknown = await tx.$queryRaw`
    select instance_id, events from journal
    where instance_id = any(${instanceIds}::uuid[]) and events::text ~ '"effect(Succeeded|Failed)"'
    order by instance_id desc, sequence limit ${MOST_ROWS}`;
  const outcomes = new Map<string, StepReply>();
  for (const { instance_id: instanceId, events } of RowsSchema.parse(rows)) {
    for (const event of events) {
      const reply = replyOf(event);
      if (reply !== null) outcomes.set(`${instanceId} ${reply.token}`, reply.reply);
    }
  }
  return outcomes;
}

function replyOf(event: JournalEvent): { token: number; reply: StepReply } | null {
  if (event.type === "effectFailed") {
    return { token: event.token, reply: { kind: "failure", reason: event.reason.slice(0, 2000) } };
  }
  if (event.type !== "effectSucceeded" || JSON.stringify(event.result).length > LARGEST) return null;
  return { token: event.token, reply: { kind: "result", value: maskedValue(event.result) } };
}
