import Link from "next/link";
import type { Role } from "@/contracts/role";
import { AcceptInvitation } from "./accept-invitation";
import { AuthPage } from "./auth-page";
import { JoinForm } from "./join-form";

type InvitationPageProps = {
  token: string;
  invitation: { tenantName: string; email: string; role: Role };
  /** The name of who is signed in. */
  personName: string | null;
};

export function InvitationPage({ token, invitation, personName }: InvitationPageProps) {
  const { tenantName, email, role } = invitation;
  const description = `You are invited to work in this workspace as ${role === "admin" ? "an" : "a"} ${role}.`;
  if (personName) {
    return (
      <AuthPage title={`Join ${tenantName}`} description={description}>
        <AcceptInvitation token={token} personName={personName} tenantName={tenantName} />
      </AuthPage>
    );
  }
  return (
    <AuthPage
      title={`Join ${tenantName}`}
      description={description}
      footer={
        <>
          You have an account?{" "}
          <Link
            href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}
            className="font-medium text-accent-text underline underline-offset-4"
          >
            Sign in to join
          </Link>
        </>
      }
    >
      <JoinForm token={token} email={email} />
    </AuthPage>
  );
}
