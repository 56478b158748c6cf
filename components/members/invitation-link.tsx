import { CodeBlock } from "@/components/ui/code-block";

type InvitationLinkProps = { email: string; url: string; isMailed: boolean };

export function InvitationLink({ email, url, isMailed }: InvitationLinkProps) {
  return (
    <div className="grid gap-3">
      <p className="text-pretty">
        {isMailed
          ? `The link went to ${email}. You can also hand it over yourself.`
          : "No e-mail was sent. Copy the link now and hand it over; it is not shown again."}
      </p>
      <CodeBlock label="Invitation link" code={url} />
    </div>
  );
}
