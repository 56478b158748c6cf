import { ProcessPage } from "@/components/processes/process-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Process" };

type Params = Promise<{ tenant: string; processId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { tenant, processId } = await params;
  return (
    <PageBody width="full">
      <ProcessPage key={processId} processId={processId} base={`/${tenant}`} />
    </PageBody>
  );
}
