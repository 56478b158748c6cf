import { DataTablePage } from "@/components/data-tables/grid/data-table-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Data table" };

export default async function Page({ params }: { params: Promise<{ tenant: string; tableId: string }> }) {
  const { tableId } = await params;
  return (
    <PageBody width="full">
      <DataTablePage tableId={tableId} />
    </PageBody>
  );
}
