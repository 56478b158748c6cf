import { notFound } from "next/navigation";
import { MembersPage } from "@/components/members/members-page";
import { requireMember } from "@/server/auth/require-member";
import { canManageMembers } from "@/server/features/members/members.policy";

export const metadata = { title: "Members" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  return canManageMembers(member) ? (
    <MembersPage acting={{ memberId: member.memberId, role: member.role }} />
  ) : (
    notFound()
  );
}
