import { PageBody } from "@/components/shell/page-body";
import { TemplatesPage } from "@/components/templates/templates-page";

export const metadata = { title: "Templates" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  return (
    <PageBody>
      <TemplatesPage base={`/${tenant}`} />
    </PageBody>
  );
}
