import { AuthPage } from "@/components/auth/auth-page";
import { InvitationPage } from "@/components/auth/invitation-page";
import { LinkButton } from "@/components/ui/link-button";
import { getCurrentUser } from "@/server/auth/current-member";
import { findInvitation } from "@/server/features/members/find-invitation";

export const metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, user] = [await findInvitation(token), await getCurrentUser()];
  if (!invitation) {
    return (
      <AuthPage
        title="This invitation no longer works"
        description="It was used, taken back or has expired. Ask who invited you for a new one."
      >
        <LinkButton href="/">Go to the start page</LinkButton>
      </AuthPage>
    );
  }
  return <InvitationPage token={token} invitation={invitation} personName={user?.name ?? null} />;
}
