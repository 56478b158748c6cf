import { notFound } from "next/navigation";
import { WorkingTimePage } from "@/components/admin/working-time-page";
import { requireMember } from "@/server/auth/require-member";
import { canChangeWorkingTime } from "@/server/features/tenants/tenants.policy";

export const metadata = { title: "Working time" };

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const member = await requireMember((await params).tenant);
  return canChangeWorkingTime(member) ? <WorkingTimePage /> : notFound();
}
