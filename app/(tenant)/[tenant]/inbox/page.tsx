import { PageBody } from "@/components/shell/page-body";
import { InboxPage } from "@/components/tasks/inbox-page";

export const metadata = { title: "Inbox" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  return (
    <PageBody width="wide">
      <InboxPage base={`/${tenant}`} />
    </PageBody>
  );
}
