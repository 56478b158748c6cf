import { LogIn } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

type SignInViewProps = { title: string; publicId: string; isEmbedded: boolean };

/** A form that each member may answer once. Within another page the own page opens, where signing in works. */
export function SignInView({ title, publicId, isEmbedded }: SignInViewProps) {
  const next = encodeURIComponent(`/f/${publicId}`);
  return (
    <EmptyState
      icon={LogIn}
      title={title}
      heading="h1"
      actions={
        <LinkButton
          variant="primary"
          href={`/sign-in?next=${next}`}
          {...(isEmbedded && { target: "_blank", rel: "noopener" })}
        >
          Sign in
        </LinkButton>
      }
    >
      Members of the workspace can answer, each of them once.
    </EmptyState>
  );
}
