import { InstancePage } from "@/components/instances/instance-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Request" };

type Params = Promise<{ tenant: string; instanceId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { tenant, instanceId } = await params;
  return (
    <PageBody>
      <InstancePage instanceId={instanceId} base={`/${tenant}`} />
    </PageBody>
  );
}
