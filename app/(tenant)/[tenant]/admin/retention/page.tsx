import { notFound } from "next/navigation";
import { RetentionPage } from "@/components/admin/retention-page";
import { requireMember } from "@/server/auth/require-member";
import { canReadRetention } from "@/server/features/retention/retention.policy";

export const metadata = { title: "Retention" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  return canReadRetention(member) ? <RetentionPage /> : notFound();
}
