import { ProcessesPage } from "@/components/processes/processes-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Processes" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  return (
    <PageBody width="wide">
      <ProcessesPage base={`/${tenant}`} />
    </PageBody>
  );
}
