import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { getCurrentUser } from "@/server/auth/current-member";

export const metadata = { title: "Create a workspace" };

export default async function Page() {
  if (await getCurrentUser()) {
    redirect("/new");
  }
  return (
    <AuthPage
      title="Create a workspace"
      description="You become its owner, and invite the others when you are ready."
      footer={
        <>
          You have an account?{" "}
          <Link href="/sign-in" className="font-medium text-accent-text underline underline-offset-4">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm />
    </AuthPage>
  );
}
