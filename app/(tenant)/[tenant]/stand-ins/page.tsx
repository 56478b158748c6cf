import { notFound } from "next/navigation";
import { DelegationsPage } from "@/components/delegations/delegations-page";
import { PageBody } from "@/components/shell/page-body";
import { requireMember } from "@/server/auth/require-member";
import { canDelegate } from "@/server/features/delegations/delegations.policy";

export const metadata = { title: "Stand-ins" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  return canDelegate(member) ? (
    <PageBody>
      <DelegationsPage />
    </PageBody>
  ) : (
    notFound()
  );
}
