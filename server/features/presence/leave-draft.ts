import { DraftKindSchema } from "@/contracts/draft-subject";
import { publishDraftNews } from "@/server/runtime/publish-change";
import { withTenant } from "@/server/tenancy/with-tenant";
import { memberProcedure } from "@/server/trpc/procedures";
import { LeaveDraftInputSchema } from "./presence.schema";

/** A page of the caller's is closed. Nothing to say when it is gone already. */
export const leaveDraft = memberProcedure.input(LeaveDraftInputSchema).mutation(async ({ ctx, input }) => {
  const { tenantId, memberId } = ctx.member;
  const left = await withTenant(
    tenantId,
    (tx) => tx.$queryRaw<{ kind: string; id: string }[]>`
      delete from presences where tenant_id = ${tenantId}::uuid and id = ${input.page}::uuid
        and member_id = ${memberId}::uuid
      returning subject_kind as kind, subject_id as id`,
  );
  for (const { kind, id } of left) publishDraftNews(tenantId, { kind: DraftKindSchema.parse(kind), id });
});
