import { DecisionsPage } from "@/components/decisions/list/decisions-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Decisions" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  return (
    <PageBody width="wide">
      <DecisionsPage base={`/${tenant}`} />
    </PageBody>
  );
}
