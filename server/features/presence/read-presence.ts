import type { DraftSubject } from "@/contracts/draft-subject";
import type { CurrentMember } from "@/server/auth/member";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { readableDraft } from "./draft-entry";
import type { Presence } from "./presence.schema";
import { FRESH_SECONDS } from "./presence-times";

/** More than can be shown. */
const MOST_TOLD = 50;

type Row = { page: string; memberId: string; place: string | null };

/** Who else has the draft open, which revision it has, and what is published of it. */
export async function readPresence(
  tx: Transaction,
  member: CurrentMember,
  { subject, page }: { subject: DraftSubject; page: string },
): Promise<Presence> {
  const entry = readableDraft(member, subject);
  const { draftRevision, publishedVersionId } = await entry.getRow(tx, subject.id);
  const version = publishedVersionId === null ? null : await entry.findVersion(tx, publishedVersionId);
  const rows = await tx.$queryRaw<Row[]>`
    select p.id as page, p.member_id as "memberId", p.place from presences p
    join members m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.removed_at is null
    where p.tenant_id = ${member.tenantId}::uuid and p.subject_id = ${subject.id}::uuid
      and p.subject_kind = ${subject.kind} and p.id <> ${page}::uuid
      and p.seen_at > now() - make_interval(secs => ${FRESH_SECONDS})
    order by p.id limit ${MOST_TOLD}`;
  const names = await loadNames(tx, [...rows.map(({ memberId }) => memberId), version?.publishedBy ?? null]);
  const nameOf = (memberId: string) => names.member(memberId) ?? FORMER_MEMBER;
  return {
    others: rows.map((row) => ({
      ...row,
      name: nameOf(row.memberId),
      isMe: row.memberId === member.memberId,
    })),
    draftRevision,
    published: version && {
      versionId: version.id,
      number: version.number,
      publishedAt: version.publishedAt,
      publishedBy: nameOf(version.publishedBy),
      isMine: version.publishedBy === member.memberId,
    },
  };
}
