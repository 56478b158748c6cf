import { notFound } from "next/navigation";
import { PerformancePage } from "@/components/reports/performance-page";
import { PageBody } from "@/components/shell/page-body";
import { requireMember } from "@/server/auth/require-member";
import { canReadReports } from "@/server/features/reports/reports.policy";

export const metadata = { title: "Process performance" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  if (!canReadReports(member)) notFound();
  return (
    <PageBody width="wide">
      <PerformancePage base={`/${member.tenantSlug}`} />
    </PageBody>
  );
}
