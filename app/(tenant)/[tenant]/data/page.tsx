import { DataTablesPage } from "@/components/data-tables/list/data-tables-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Data" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  return (
    <PageBody width="wide">
      <DataTablesPage base={`/${tenant}`} />
    </PageBody>
  );
}
