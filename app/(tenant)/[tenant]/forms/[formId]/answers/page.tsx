import { notFound } from "next/navigation";
import { AnswersPage } from "@/components/forms/answers/answers-page";
import { PageBody } from "@/components/shell/page-body";
import { requireMember } from "@/server/auth/require-member";
import { canReadSubmissions } from "@/server/features/submissions/submissions.policy";

export const metadata = { title: "Answers" };

type Params = Promise<{ tenant: string; formId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { tenant, formId } = await params;
  const member = await requireMember(tenant);
  if (!canReadSubmissions(member)) notFound();
  return (
    <PageBody width="wide">
      <AnswersPage base={`/${member.tenantSlug}`} formId={formId} />
    </PageBody>
  );
}
