import { PageBody } from "@/components/shell/page-body";
import { StartPage } from "@/components/start/start-page";

export const metadata = { title: "Start a request" };

type Params = Promise<{ tenant: string; processId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { tenant, processId } = await params;
  return (
    <PageBody>
      <StartPage processId={processId} base={`/${tenant}`} />
    </PageBody>
  );
}
