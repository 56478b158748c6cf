import { notFound } from "next/navigation";
import { LinksPage } from "@/components/links/links-page";
import { PageBody } from "@/components/shell/page-body";
import { requireMember } from "@/server/auth/require-member";
import { canManageLinks } from "@/server/features/links/links.policy";

export const metadata = { title: "Public links" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  if (!canManageLinks(member)) notFound();
  return (
    <PageBody width="wide">
      <LinksPage base={`/${member.tenantSlug}`} />
    </PageBody>
  );
}
