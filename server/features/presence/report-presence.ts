/**
 * A page says that it is there and at what, when that changes and every few seconds. Others hear of it only when something is
 * new; what is not said again ends by itself, whatever died.
 */

import type { z } from "zod";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import { publishDraftNews } from "@/server/runtime/publish-change";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { TokenBuckets } from "@/server/token-buckets";
import { memberProcedure } from "@/server/trpc/procedures";
import { readableDraft } from "./draft-entry";
import { PresenceOutputSchema, ReportPresenceInputSchema } from "./presence.schema";
import { FRESH_SECONDS, KEPT_SECONDS } from "./presence-times";
import { readPresence } from "./read-presence";

type Report = z.infer<typeof ReportPresenceInputSchema>;

/** Of one member; pages send one a second at most. */
const RATE = { perSecond: 4, burst: 40 };
/** Open pages of one member. */
const MOST_PAGES = 20;

const reports = new TokenBuckets();

export const reportPresence = memberProcedure
  .input(ReportPresenceInputSchema)
  .output(PresenceOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    admit(memberId);
    const { isNews, presence } = await withTenant(tenantId, async (tx) => {
      await readableDraft(ctx.member, input.subject).getRow(tx, input.subject.id);
      const change = await writePresence(tx, ctx.member, input);
      if (change === "first") await forgetOldest(tx, ctx.member);
      return { isNews: change !== "none", presence: await readPresence(tx, ctx.member, input) };
    });
    if (isNews) publishDraftNews(tenantId, input.subject);
    return presence;
  });

function admit(memberId: string): void {
  const wait = reports.take(memberId, RATE);
  if (wait > 0) {
    throw new AppError("TOO_MANY_REQUESTS", "That was a lot at a time. Try again in a moment.", {
      retryAfter: wait,
    });
  }
}

type Change = "first" | "moved" | "none";

/** Writes the row and drops what has ended in the tenant. */
async function writePresence(
  tx: Transaction,
  { tenantId, memberId }: CurrentMember,
  { subject, page, place }: Report,
): Promise<Change> {
  const rows = await tx.$queryRaw<{ change: Change }[]>`
    with former as (
      select place, subject_id, seen_at from presences where tenant_id = ${tenantId}::uuid and id = ${page}::uuid
    ), ended as (
      delete from presences where tenant_id = ${tenantId}::uuid and id <> ${page}::uuid
        and seen_at < now() - make_interval(secs => ${KEPT_SECONDS})
    ), written as (
      insert into presences as p (tenant_id, id, subject_kind, subject_id, member_id, place)
      values (${tenantId}::uuid, ${page}::uuid, ${subject.kind}, ${subject.id}::uuid, ${memberId}::uuid, ${place})
      on conflict (tenant_id, id) do update set subject_kind = excluded.subject_kind,
        subject_id = excluded.subject_id, place = excluded.place, seen_at = now()
        where p.member_id = excluded.member_id
      returning subject_id, place
    )
    select case when f.seen_at is null then 'first'
      when f.place is distinct from w.place or f.subject_id <> w.subject_id
        or f.seen_at < now() - make_interval(secs => ${FRESH_SECONDS}) then 'moved'
      else 'none' end as change
    from written w left join former f on true`;
  const [row] = rows;
  // The page is somebody else's.
  if (!row) throw notFound("page");
  return row.change;
}

async function forgetOldest(tx: Transaction, { tenantId, memberId }: CurrentMember): Promise<void> {
  await tx.$executeRaw`
    delete from presences where tenant_id = ${tenantId}::uuid and id in (
      select id from presences where tenant_id = ${tenantId}::uuid and member_id = ${memberId}::uuid
      order by seen_at desc offset ${MOST_PAGES})`;
}
