import { PageBody } from "@/components/shell/page-body";
import { TestStartPage } from "@/components/test-runs/test-start-page";

export const metadata = { title: "Test run" };

type Params = Promise<{ tenant: string; processId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { tenant, processId } = await params;
  return (
    <PageBody>
      <TestStartPage processId={processId} base={`/${tenant}`} />
    </PageBody>
  );
}
