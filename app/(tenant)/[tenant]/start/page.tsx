import { PageBody } from "@/components/shell/page-body";
import { StartListPage } from "@/components/start/start-list-page";

export const metadata = { title: "Start a request" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  return (
    <PageBody>
      <StartListPage base={`/${tenant}`} />
    </PageBody>
  );
}
