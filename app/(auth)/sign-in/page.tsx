import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { ownPath } from "@/components/auth/own-path";
import { SignInForm } from "@/components/auth/sign-in-form";
import { getCurrentUser } from "@/server/auth/current-member";

export const metadata = { title: "Sign in" };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function Page({ searchParams }: PageProps) {
  const { next } = await searchParams;
  const target = ownPath([next].flat()[0]);
  if (await getCurrentUser()) {
    redirect(target);
  }
  return (
    <AuthPage
      title="Sign in"
      footer={
        <>
          New here?{" "}
          <Link href="/sign-up" className="font-medium text-accent-text underline underline-offset-4">
            Create a workspace
          </Link>
        </>
      }
    >
      <SignInForm next={target} />
    </AuthPage>
  );
}
