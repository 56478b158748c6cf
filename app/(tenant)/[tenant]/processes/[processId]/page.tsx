import { ProcessPage } from "@/components/processes/process-page";
import { PageBody } from "@/components/shell/page-body";
import { requireMember } from "@/server/auth/require-member";
import { canRepairInstances } from "@/server/features/instances/instances.policy";

export const metadata = { title: "Process" };

type Params = Promise<{ tenant: string; processId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { tenant, processId } = await params;
  const member = await requireMember(tenant);
  return (
    <PageBody width="full">
      <ProcessPage
        key={processId}
        processId={processId}
        base={`/${tenant}`}
        canMoveRequests={canRepairInstances(member)}
      />
    </PageBody>
  );
}
