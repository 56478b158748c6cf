import Link from "next/link";
import { AuthPage } from "@/components/auth/auth-page";
import { NewTenantForm } from "@/components/auth/new-tenant-form";
import { requireUser } from "@/server/auth/require-member";

export const metadata = { title: "New workspace" };

export default async function Page() {
  const user = await requireUser();
  return (
    <AuthPage
      title="New workspace"
      description={`You are signed in as ${user.email} and will be its owner.`}
      footer={
        user.memberships.length > 0 && (
          <Link href="/" className="font-medium text-accent-text underline underline-offset-4">
            Back to your work
          </Link>
        )
      }
    >
      <NewTenantForm />
    </AuthPage>
  );
}
