import { notFound } from "next/navigation";
import { EndpointsPage } from "@/components/endpoints/endpoints-page";
import { requireMember } from "@/server/auth/require-member";
import { canManageEndpoints } from "@/server/features/endpoints/endpoints.policy";

export const metadata = { title: "Endpoints" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  return canManageEndpoints(member) ? <EndpointsPage base={`/${member.tenantSlug}`} /> : notFound();
}
