import { FormsPage } from "@/components/forms/list/forms-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Forms" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  return (
    <PageBody width="wide">
      <FormsPage base={`/${tenant}`} />
    </PageBody>
  );
}
