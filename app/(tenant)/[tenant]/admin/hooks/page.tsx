import { notFound } from "next/navigation";
import { HooksPage } from "@/components/hooks/hooks-page";
import { requireMember } from "@/server/auth/require-member";
import { canManageHooks } from "@/server/features/hooks/hooks.policy";

export const metadata = { title: "Hooks" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  return canManageHooks(member) ? <HooksPage base={`/${member.tenantSlug}`} /> : notFound();
}
