import { RequestsPage } from "@/components/instances/requests-page";
import { PageBody } from "@/components/shell/page-body";
import { requireMember } from "@/server/auth/require-member";
import { canReadAllInstances, canRepairInstances } from "@/server/features/instances/instances.policy";

export const metadata = { title: "Requests" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  return (
    <PageBody width="wide">
      <RequestsPage
        base={`/${member.tenantSlug}`}
        canReadAll={canReadAllInstances(member)}
        canRepair={canRepairInstances(member)}
      />
    </PageBody>
  );
}
